package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be done about one interaction, and why. Immutable; equal inputs give equal decisions. */
public final class Decision {
    private final Interaction interaction;
    private final Verdict verdict;
    private final Reason reason;
    private final @Nullable InteractionPolicy policy;
    private final @Nullable FilterOutcome filterOutcome;
    private final ContactHistory history;
    private final ContactPlan contact;
    private final @Nullable TaskPlan task;
    private final @Nullable Responsible responsible;
    private final @Nullable String forwardTo;
    private final List<Warning> warnings;
    private final Instant decidedAt;
    private final String configurationHash;

    Decision(
            Interaction interaction,
            Verdict verdict,
            Reason reason,
            @Nullable InteractionPolicy policy,
            @Nullable FilterOutcome filterOutcome,
            ContactHistory history,
            ContactPlan contact,
            @Nullable TaskPlan task,
            @Nullable Responsible responsible,
            @Nullable String forwardTo,
            List<Warning> warnings,
            Instant decidedAt,
            String configurationHash) {
        this.interaction = interaction;
        this.verdict = verdict;
        this.reason = reason;
        this.policy = policy;
        this.filterOutcome = filterOutcome;
        this.history = history;
        this.contact = contact;
        this.task = task;
        this.responsible = responsible;
        this.forwardTo = forwardTo;
        this.warnings = warnings;
        this.decidedAt = decidedAt;
        this.configurationHash = configurationHash;
    }

    /** {@return what was decided on} */
    public Interaction interaction() {
        return interaction;
    }

    /** {@return what the decision comes to} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return why it comes to that} */
    public Reason reason() {
        return reason;
    }

    /** {@return the filter's answer; nothing if there is no policy for the kind and direction} */
    public Optional<FilterOutcome> filter() {
        return Optional.ofNullable(filterOutcome);
    }

    /** {@return the filter's evaluated condition, worked out when asked for; nothing if it has none} */
    public Optional<Trace> trace() {
        return policy == null ? Optional.empty() : policy.filter().trace(interaction, decidedAt);
    }

    /** {@return whether it counts as a first contact} */
    public ContactHistory history() {
        return history;
    }

    /** {@return what to do about the contact} */
    public ContactPlan contact() {
        return contact;
    }

    /** {@return the task to create; nothing if there is none} */
    public Optional<TaskPlan> task() {
        return Optional.ofNullable(task);
    }

    /** {@return who is responsible; nothing if nothing is to be done} */
    public Optional<Responsible> responsible() {
        return Optional.ofNullable(responsible);
    }

    /** {@return the short number to forward the call to; nothing to go on with the PBX's own scenario} */
    public Optional<String> forwardTo() {
        return Optional.ofNullable(forwardTo);
    }

    /** {@return what the user should know} */
    public List<Warning> warnings() {
        return warnings;
    }

    /** {@return the moment given by the facts} */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** {@return {@link RoutingPolicy#configurationHash()} of the deciding policy} */
    public String configurationHash() {
        return configurationHash;
    }

    /**
     * The whole decision in words: the filter's nodes with the values found, brackets and ✓, ✗ or ?, then what is to be
     * done and why, with the same nodes of the rules that were tried. It holds what the conditions, titles and fields use, so personal data too; the values of
     * {@linkplain Attribute#concealed() concealed} attributes are left out of conditions and fields.
     *
     * @param locale Russian for Russian, anything else for English
     * @return several lines, each ended by a line feed
     */
    public String explain(Locale locale) {
        boolean ru = Texts.isRussian(locale);
        StringBuilder out = new StringBuilder();
        out.append(interaction.kind().text(ru)).append(' ').append(interaction.id());
        out.append(" (")
                .append(interaction.direction().text(interaction.kind(), ru))
                .append(")\n");
        if (filterOutcome != null) {
            out.append(filterOutcome.line(ru)).append('\n');
            trace().ifPresent(trace -> trace.write(out, locale, 1));
        }
        line(out, ru ? "решение" : "decision", verdict.text(ru) + " — " + reason.text(ru));
        if (verdict == Verdict.PROCEED) {
            String title = contact.title() == null ? "" : " \"" + contact.title() + "\"";
            String known = contact.contact() == null ? "" : ", " + contact.contact();
            line(out, ru ? "контакт" : "contact", contact.action().text(ru) + title + known + contactData(ru));
            writes(out, ru ? "поле контакта" : "contact field", contact.fields());
        }
        TaskPlan planned = task;
        if (planned != null) {
            line(out, ru ? "задача" : "task", planned.target().text(ru) + " \"" + planned.title() + "\"");
            writes(out, ru ? "поле задачи" : "task field", planned.fields());
            for (PersonRef participant : planned.participants()) {
                line(out, ru ? "участник задачи" : "task participant", participant.toString());
            }
        }
        if (responsible != null) {
            line(out, ru ? "ответственный" : "responsible", responsible.text(ru));
            triedRules(out, locale, responsible);
        }
        if (forwardTo != null) {
            line(out, ru ? "перевести на" : "forward to", forwardTo);
        }
        for (Warning warning : warnings) {
            line(out, ru ? "предупреждение" : "warning", warning.text(locale));
        }
        line(out, ru ? "конфигурация" : "configuration", configurationHash);
        return out.toString();
    }

    /** What a contact is created with. */
    private String contactData(boolean ru) {
        if (contact.action() != ContactPlan.Action.CREATE) {
            return "";
        }
        Long template = contact.template();
        return Stream.of(
                        contact.phone(),
                        contact.email(),
                        template == null ? null : (ru ? "шаблон контакта " : "contact template ") + template)
                .filter(Objects::nonNull)
                .map(data -> ", " + data)
                .collect(Collectors.joining());
    }

    /** The rules up to the matching one, or all, and the chain that was asked: they say why it is nobody else. */
    private void triedRules(StringBuilder out, Locale locale, Responsible chosen) {
        if (policy == null) {
            return;
        }
        boolean ru = Texts.isRussian(locale);
        ResponsibleRules responsibles = policy.responsible();
        int tried = chosen.rule() < 0 ? responsibles.rules().size() : chosen.rule() + 1;
        for (int i = 0; i < tried; i++) {
            ResponsibleRules.Rule rule = responsibles.rules().get(i);
            line(out, (ru ? "  правило " : "  rule ") + (i + 1), chain(rule.chain(), ru));
            rule.condition().trace(interaction, decidedAt).write(out, locale, 2);
        }
        List<PersonSelector> asked = responsibles.chain(chosen.rule());
        if (chosen.rule() < 0 && !asked.isEmpty()) {
            line(out, ru ? "  иначе" : "  otherwise", chain(asked, ru));
        }
        int found = chosen.selector() == null ? asked.size() : asked.indexOf(chosen.selector());
        for (int i = 0; i < asked.size() && (found > 0 || asked.size() > 1) && i <= found; i++) {
            Truth outcome = i == found ? Truth.TRUE : Truth.FALSE;
            out.append("    ").append(outcome.mark()).append(' ');
            out.append(asked.get(i).text(ru)).append('\n');
        }
    }

    private static String chain(List<PersonSelector> chain, boolean ru) {
        return chain.stream().map(selector -> selector.text(ru)).collect(Collectors.joining(", "));
    }

    private void writes(StringBuilder out, String label, List<FieldWrite> fields) {
        for (FieldWrite field : fields) {
            line(out, label, field.field() + " ← " + field.attribute() + " = " + shown(field));
        }
    }

    /**
     * A field's value as people may see it.
     *
     * @param field a field of the contact or task of this decision
     * @return the value, or dots if it comes from a {@linkplain Attribute#concealed() concealed} attribute
     */
    public Object shown(FieldWrite field) {
        boolean concealed = interaction.attributes().stream().anyMatch(attribute -> isConcealed(attribute, field));
        // The same attribute may have been made with or without concealing it.
        boolean concealedHere =
                policy != null && policy.fields().stream().anyMatch(mapping -> isConcealed(mapping.attribute(), field));
        return concealed || concealedHere ? Trace.CONCEALED : field.value();
    }

    private static boolean isConcealed(Attribute<?> attribute, FieldWrite field) {
        return attribute.isConcealed() && attribute.name().equals(field.attribute());
    }

    private static void line(StringBuilder out, String label, String value) {
        out.append(label).append(": ").append(value).append('\n');
    }

    /**
     * The whole decision as JSON: what came, verdict and reason, what to create or update with all values, who is responsible and why, the
     * warnings, and the filter's and tried rules' nodes with outcome and value. Words are English; keys have a fixed order. It holds
     * personal data as {@link #explain} does, and leaves the values of {@linkplain Attribute#concealed() concealed} attributes out.
     *
     * @return a new object
     */
    public JsonNode toJson() {
        return toJson(Locale.ENGLISH);
    }

    /**
     * The whole decision as JSON, as {@link #toJson()} has it, with the sentences of warnings and conditions, the values found and
     * the selector in one of two languages. Keys and constants are the same in both.
     *
     * @param locale Russian for Russian, anything else for English
     * @return a new object
     */
    public JsonNode toJson(Locale locale) {
        return DecisionJson.of(this, locale);
    }

    /**
     * The conditions of the responsible rules that were tried, evaluated: all up to the matching one.
     *
     * @return in the order of the rules; empty if nobody was chosen
     */
    public List<Trace> triedRules() {
        InteractionPolicy applied = policy;
        Responsible chosen = responsible;
        if (applied == null || chosen == null) {
            return List.of();
        }
        List<ResponsibleRules.Rule> rules = applied.responsible().rules();
        int tried = chosen.rule() < 0 ? rules.size() : chosen.rule() + 1;
        return rules.subList(0, tried).stream()
                .map(rule -> rule.condition().trace(interaction, decidedAt))
                .toList();
    }

    private List<Object> state() {
        List<Object> state = new ArrayList<>(List.of(interaction, verdict, reason, history, contact));
        state.addAll(List.of(filter(), task(), responsible(), forwardTo(), warnings, decidedAt, configurationHash));
        return state;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return state().hashCode();
    }

    /** The interaction's kind and id, the verdict and the reason; no personal data. */
    @Override
    public String toString() {
        return interaction + " → " + verdict + " " + reason;
    }
}
