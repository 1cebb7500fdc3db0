package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.ContactMatch;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import io.github.planfixsdk.task.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries decisions out in Planfix. Thread-safe if its {@link ExecutionLog} is.
 *
 * <p>{@link #route} does everything for one interaction. Of calls the contact is made by Planfix itself, as soon as its
 * telephony hears of the call; to tell first calls from repeat ones, collect the {@link #facts} before that and use
 * {@link RoutingPolicy#decide} and {@link #execute} when the call is over.
 *
 * <p>An interaction is carried out once: what is in the log as done isn't done again. A step that failed for certain can
 * be tried again by executing again, which goes on where it stopped. A create whose end is unknown is never repeated.
 */
public final class CrmExecutor {
    private final Contacts contacts;
    private final Tasks tasks;
    private final ClientSearch clients;
    private final ExecutionLog log;
    private final Clock clock;
    private final boolean dryRun;
    private final Map<Long, PersonRef> employees;
    private final Set<PersonRef> synchronised;
    private final @Nullable EmployeeDirectory directory;

    private CrmExecutor(Builder builder) {
        this.contacts = builder.contacts;
        this.tasks = builder.tasks;
        this.clients = new ClientSearch(contacts, builder.phones);
        this.log = builder.log;
        this.clock = builder.clock;
        this.dryRun = builder.dryRun;
        this.employees = Map.copyOf(builder.employees);
        this.synchronised = Set.copyOf(builder.synchronised);
        this.directory = builder.directory;
    }

    /**
     * Starts an executor.
     *
     * @param client the client to work with
     * @return a builder
     */
    public static Builder builder(PlanfixClient client) {
        return new Builder(client.contacts(), client.tasks());
    }

    /**
     * Starts an executor over the two groups it needs.
     *
     * @param contacts where contacts are found and created
     * @param tasks where tasks are created
     * @return a builder
     */
    public static Builder builder(Contacts contacts, Tasks tasks) {
        return new Builder(contacts, tasks);
    }

    /**
     * Collects the facts about an interaction: at most one search by telephone number and, if that finds nothing, one by
     * e-mail address and one by additional e-mail address. Deleted contacts don't count.
     *
     * @param interaction what came
     * @return facts in which the history is unknown if there is nothing to search by, more hits than can be looked at,
     *     or one whose number is hidden
     * @throws PlanfixException if Planfix can't be asked
     */
    public Facts facts(Interaction interaction) {
        return collect(interaction, search(interaction));
    }

    /**
     * Collects the facts, decides, and executes. Planfix is not asked if the interaction is turned away without it.
     *
     * @param interaction what came
     * @param policy the policy
     * @return what became of it
     * @throws PlanfixException if Planfix can't be asked for the facts; failed writes are reported by the result
     */
    public Execution route(Interaction interaction, RoutingPolicy policy) {
        Decision withoutPlanfix = policy.decide(interaction, known(interaction).build());
        if (withoutPlanfix.verdict() != Verdict.PROCEED && withoutPlanfix.verdict() != Verdict.UNDECIDED) {
            return execute(withoutPlanfix);
        }
        ContactMatch match = search(interaction);
        Decision decision = policy.decide(interaction, collect(interaction, match));
        return execute(decision, match, null);
    }

    /**
     * Carries a decision out.
     *
     * @param decision what to do
     * @return what became of it; failed writes don't throw, see {@link Execution#failure()}
     */
    public Execution execute(Decision decision) {
        return execute(decision, null, null);
    }

    /**
     * Carries a decision out on a task that Planfix has opened itself, as it does when a chat's first message comes in
     * through the chat protocol. Nothing is created: the responsible and the fields are written to the task, the contact's
     * fields to its counterparty. Where the decision knows the client as another contact, that one becomes the
     * counterparty, and a {@link Warning.Code#DUPLICATE_RISK} names both.
     *
     * @param task the task's number
     * @param decision what to do
     * @return what became of it; failed writes don't throw, see {@link Execution#failure()}
     */
    public Execution executeOn(long task, Decision decision) {
        return execute(decision, null, task);
    }

    private Execution execute(Decision decision, @Nullable ContactMatch justSearched, @Nullable Long opened) {
        int requestsBefore = justSearched == null ? 0 : justSearched.requests();
        String key = key(decision.interaction());
        if (decision.verdict() != Verdict.PROCEED) {
            if (!dryRun
                    && isFinal(decision)
                    && log.find(key).isEmpty()
                    && log.claim(key).isEmpty()) {
                log.save(key, new ExecutionLog.Entry(ExecutionLog.State.DONE, null, false, null));
            }
            return ended(decision, Execution.Outcome.SKIPPED, null, requestsBefore);
        }
        CrmWork work = new CrmWork(contacts, tasks, clients, decision, justSearched, opened);
        if (dryRun) {
            return work.plan();
        }
        ExecutionLog.Entry before = log.claim(key).orElse(null);
        if (before != null && before.state() != ExecutionLog.State.FAILED) {
            return ended(
                    decision,
                    switch (before.state()) {
                        case DONE -> Execution.Outcome.ALREADY_DONE;
                        case AMBIGUOUS -> Execution.Outcome.AMBIGUOUS;
                        case STARTED, FAILED -> Execution.Outcome.UNFINISHED;
                    },
                    before,
                    requestsBefore);
        }
        return work.run(before == null ? ExecutionLog.Entry.NEW : before, entry -> log.save(key, entry));
    }

    /**
     * Whether a chat was turned away at its moment: one decision per chat, whatever is reported afterwards, unless what
     * was missing may still arrive. Calls and requests are reported once, when they are over.
     */
    private static boolean isFinal(Decision decision) {
        return decision.interaction().kind() == InteractionKind.CHAT
                && (decision.reason() == Reason.FILTER_REJECTED || decision.reason() == Reason.POLICY);
    }

    private static Execution ended(
            Decision decision, Execution.Outcome outcome, ExecutionLog.@Nullable Entry entry, int requests) {
        List<Warning> warnings = new ArrayList<>(decision.warnings());
        if (outcome == Execution.Outcome.AMBIGUOUS) {
            warnings.add(new Warning(Warning.Code.AMBIGUOUS_WRITE, "earlier"));
        }
        Long contact = entry == null ? null : entry.contact();
        Long task = entry == null ? null : entry.task();
        return new Execution(decision, outcome, List.of(), contact, task, requests, warnings, null);
    }

    private Facts.Builder known(Interaction interaction) {
        Facts.Builder facts = Facts.at(clock.instant());
        employees.forEach(facts::employee);
        if (!synchronised.isEmpty()) {
            facts.synchronised(synchronised.toArray(new PersonRef[0]));
        }
        if (directory != null) {
            directory.applyTo(facts);
        }
        boolean decided = log.find(key(interaction))
                .filter(entry -> entry.state() != ExecutionLog.State.FAILED)
                .isPresent();
        return decided ? facts.alreadyDecided() : facts;
    }

    private ContactMatch search(Interaction interaction) {
        return clients.find(
                interaction.contactPhone().orElse(null),
                interaction.kind() == InteractionKind.CALL
                        ? null
                        : interaction.contactEmail().orElse(null));
    }

    private Facts collect(Interaction interaction, ContactMatch match) {
        Facts.Builder facts = known(interaction);
        Long found = ClientSearch.number(match);
        boolean ownContact = log.find(key(interaction))
                .filter(entry -> entry.contactCreated() && Objects.equals(entry.contact(), found))
                .isPresent();
        if (found != null && !ownContact) {
            facts.repeat(PersonRef.contact(found));
        } else if (match.isConclusive()) {
            // A contact made by an earlier, interrupted attempt at this interaction doesn't make it a repeat one.
            facts.first();
        }
        ClientSearch.warnings(match).forEach(facts::warning);
        if (interaction.contactPhone().isEmpty()) {
            interaction
                    .get(Attributes.CONTACT_PHONE_NUMBER)
                    .or(() -> interaction.get(Attributes.VISITOR_PHONE_NUMBER))
                    .ifPresent(sent -> facts.warning(
                            new Warning(Warning.Code.UNUSABLE_KEY, "phone of " + sent.length() + " characters")));
        }
        return facts.build();
    }

    private static String key(Interaction interaction) {
        return interaction.kind() + ":" + interaction.id();
    }

    /** Builds a {@link CrmExecutor}. Not for use by several threads. */
    public static final class Builder {
        private final Contacts contacts;
        private final Tasks tasks;
        private final Map<Long, PersonRef> employees = new LinkedHashMap<>();
        private final Set<PersonRef> synchronised = new LinkedHashSet<>();
        private ExecutionLog log = ExecutionLog.inMemory(100_000);
        private Clock clock = Clock.systemUTC();
        private PhoneNormalizer phones = PhoneNormalizer.digits();
        private boolean dryRun;
        private @Nullable EmployeeDirectory directory;

        private Builder(Contacts contacts, Tasks tasks) {
            this.contacts = Objects.requireNonNull(contacts, "contacts");
            this.tasks = Objects.requireNonNull(tasks, "tasks");
        }

        /**
         * Sets where executions are remembered; by default the last 100,000 in memory.
         *
         * @param value the log
         * @return this builder
         */
        public Builder log(ExecutionLog value) {
            log = Objects.requireNonNull(value, "log");
            return this;
        }

        /**
         * Sets the clock of the facts; the system's by default.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Sets how telephone numbers are compared; by digits by default.
         *
         * @param value for example that of a region, which knows that a Russian number may begin with 8 or with +7
         * @return this builder
         */
        public Builder phones(PhoneNormalizer value) {
            phones = Objects.requireNonNull(value, "phones");
            return this;
        }

        /**
         * Reads but doesn't write: executions say what would be done.
         *
         * @return this builder
         */
        public Builder dryRun() {
            dryRun = true;
            return this;
        }

        /**
         * Adds a synchronised employee.
         *
         * @param vendorId the vendor's number of the employee
         * @param employee the employee in Planfix
         * @return this builder
         */
        public Builder employee(long vendorId, PersonRef employee) {
            employees.put(vendorId, Objects.requireNonNull(employee, "employee"));
            return this;
        }

        /**
         * Adds a synchronised employee whom the vendor doesn't know.
         *
         * @param employee the employee in Planfix
         * @return this builder
         */
        public Builder employee(PersonRef employee) {
            synchronised.add(Objects.requireNonNull(employee, "employee"));
            return this;
        }

        /**
         * Takes the synchronised employees from a directory, as of its last run, at each interaction.
         *
         * @param value the directory
         * @return this builder
         */
        public Builder employees(EmployeeDirectory value) {
            directory = Objects.requireNonNull(value, "directory");
            return this;
        }

        /**
         * Builds the executor.
         *
         * @return an executor
         */
        public CrmExecutor build() {
            return new CrmExecutor(this);
        }
    }
}
