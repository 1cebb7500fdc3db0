package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.FieldWrite;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What two decisions on one interaction differ in. */
public enum Change {
    /** What becomes of the interaction. */
    VERDICT("verdict", "решение"),
    /** Why it is so. */
    REASON("reason", "причина"),
    /** Whether and by what a contact is made. */
    CONTACT("contact", "контакт"),
    /** Whether and by what a task is made. */
    TASK("task", "задача"),
    /** The title of the contact or of the task. */
    TITLE("title", "заголовок"),
    /** Who is responsible. */
    RESPONSIBLE("responsible", "ответственный"),
    /** Who takes part in the task. */
    PARTICIPANTS("participants", "участники"),
    /** What is written into custom fields. */
    FIELDS("fields", "поля"),
    /** Where the call is forwarded to. */
    FORWARDING("forwarding", "переадресация"),
    /** What the user should know. */
    WARNINGS("warnings", "предупреждения");

    private final String english;
    private final String russian;

    Change(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    private Object part(Decision decision) {
        ContactPlan contact = decision.contact();
        Optional<TaskPlan> task = decision.task();
        return switch (this) {
            case VERDICT -> decision.verdict();
            case REASON -> decision.reason();
            // The template is of no consequence unless a contact is made by it.
            case CONTACT ->
                contact.action() + (contact.action() == ContactPlan.Action.CREATE ? " " + contact.template() : "");
            case TASK -> task.map(TaskPlan::target);
            case TITLE -> contact.title() + "\n" + task.map(TaskPlan::title).orElse("");
            case RESPONSIBLE -> decision.responsible().map(Responsible::employee);
            case PARTICIPANTS -> task.map(TaskPlan::participants).orElse(List.of());
            case FIELDS ->
                List.of(
                        values(contact.fields()),
                        values(task.map(TaskPlan::fields).orElse(List.of())));
            case FORWARDING -> decision.forwardTo();
            case WARNINGS -> decision.warnings();
        };
    }

    private static List<String> values(List<FieldWrite> fields) {
        return fields.stream().map(field -> field + "=" + field.value()).toList();
    }

    static Set<Change> between(Decision before, Decision after) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (Change change : values()) {
            if (!change.part(before).equals(change.part(after))) {
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
