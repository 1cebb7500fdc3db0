package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What two decisions on one interaction differ in. */
public enum Change {
    /** What becomes of the interaction. */
    VERDICT("verdict", "решение", Decision::verdict),
    /** Why it is so. */
    REASON("reason", "причина", Decision::reason),
    /** Whether and by what a contact is made. */
    CONTACT(
            "contact",
            "контакт",
            decision -> decision.contact().action() + " " + decision.contact().template()),
    /** Whether and by what a task is made. */
    TASK("task", "задача", decision -> decision.task().map(TaskPlan::target)),
    /** The title of the contact or of the task. */
    TITLE(
            "title",
            "заголовок",
            decision -> decision.contact().title() + "\n"
                    + decision.task().map(TaskPlan::title).orElse("")),
    /** Who is responsible. */
    RESPONSIBLE(
            "responsible", "ответственный", decision -> decision.responsible().map(Responsible::employee)),
    /** Who takes part in the task. */
    PARTICIPANTS("participants", "участники", decision -> decision.task()
            .map(TaskPlan::participants)
            .orElse(List.of())),
    /** What is written into custom fields. */
    FIELDS("fields", "поля", Change::fields),
    /** Where the call is forwarded to. */
    FORWARDING("forwarding", "переадресация", Decision::forwardTo);

    private final String english;
    private final String russian;
    private final Function<Decision, Object> part;

    Change(String english, String russian, Function<Decision, Object> part) {
        this.english = english;
        this.russian = russian;
        this.part = part;
    }

    private static Object fields(Decision decision) {
        ContactPlan contact = decision.contact();
        return Set.of(
                "contact "
                        + contact.fields().stream()
                                .map(field -> field + "=" + field.value())
                                .toList(),
                "task "
                        + decision.task().map(TaskPlan::fields).stream()
                                .flatMap(fields -> fields.stream())
                                .map(field -> field + "=" + field.value())
                                .toList());
    }

    static Set<Change> between(Decision before, Decision after) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (Change change : values()) {
            if (!Objects.equals(change.part.apply(before), change.part.apply(after))) {
                changes.add(change);
            }
        }
        return changes;
    }

    /**
     * The change in a word.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "responsible"
     */
    public String text(Locale locale) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }
}
