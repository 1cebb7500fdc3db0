package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what a decision needs to know. */
final class ClientFacts {
    private final CrmTools tools;
    private final Clock clock;
    private final Map<Long, PersonRef> employees;
    private final Set<PersonRef> synchronised;
    private final @Nullable EmployeeDirectory directory;

    ClientFacts(
            CrmTools tools,
            Clock clock,
            Map<Long, PersonRef> employees,
            Set<PersonRef> synchronised,
            @Nullable EmployeeDirectory directory) {
        this.tools = tools;
        this.clock = clock;
        this.employees = Map.copyOf(employees);
        this.synchronised = Set.copyOf(synchronised);
        this.directory = directory;
    }

    static String key(Interaction interaction) {
        return interaction.kind() + ":" + interaction.id();
    }

    /** What is known without Planfix. */
    Facts.Builder without(Interaction interaction) {
        Facts.Builder facts = Facts.at(clock.instant());
        employees.forEach(facts::employee);
        if (!synchronised.isEmpty()) {
            facts.synchronised(synchronised.toArray(new PersonRef[0]));
        }
        if (directory != null) {
            directory.applyTo(facts);
        }
        ExecutionLog.Entry entry = tools.log().find(key(interaction)).orElse(null);
        if (entry == null) {
            return facts;
        }
        boolean takesNobody = entry.state() == ExecutionLog.State.DONE || entry.state() == ExecutionLog.State.STARTED;
        if (takesNobody) {
            return facts.alreadyDecided();
        }
        return isFarEnough(interaction) ? facts.unfinished() : facts;
    }

    /** A call that failed was over, and what is said of it earlier, such as that it rings, comes late and tells less. */
    private static boolean isFarEnough(Interaction interaction) {
        return interaction.kind() == InteractionKind.CHAT
                || interaction.phase().compareTo(InteractionPhase.FINISHED) >= 0;
    }

    Facts with(Interaction interaction, Client client) {
        Facts.Builder facts = without(interaction);
        Long found = client.contact();
        if (found != null && !isOwn(interaction, client)) {
            facts.repeat(PersonRef.contact(found)).contactOwner(client.owner());
        } else if (client.conclusive()) {
            // A contact made by an earlier, interrupted attempt at this interaction doesn't make it a repeat one.
            facts.first();
        }
        client.warnings().forEach(facts::warning);
        if (interaction.contactPhone().isEmpty()) {
            interaction
                    .get(Attributes.CONTACT_PHONE_NUMBER)
                    .or(() -> interaction.get(Attributes.VISITOR_PHONE_NUMBER))
                    .ifPresent(sent -> facts.warning(
                            new Warning(Warning.Code.UNUSABLE_KEY, "phone of " + sent.length() + " characters")
                                    .inRussian("телефон, знаков: " + sent.length())));
        }
        return facts.build();
    }

    /** Also where another contact has the number that came later: this interaction has made its own. */
    private boolean isOwn(Interaction interaction, Client client) {
        return tools.marks().ofContact(interaction).equalsIgnoreCase(client.mark())
                || tools.log()
                        .find(key(interaction))
                        .filter(ExecutionLog.Entry::contactCreated)
                        .isPresent();
    }
}
