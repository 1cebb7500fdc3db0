package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFilters;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.filter.DateValue;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskFilters;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.TaskRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The REST client's snippets. */
public final class RestGuide {
    private static final NumberField AMOUNT = CustomField.number(20);

    private RestGuide() {}

    /**
     * A client.
     *
     * @param token the account's token
     * @return the client
     */
    public static PlanfixClient connect(String token) {
        PlanfixClient planfix =
                PlanfixClient.builder().host("acme.planfix.com").token(token).build();
        return planfix;
    }

    /**
     * README's ten lines: raises what is overdue and worth it.
     *
     * @param planfix the client
     */
    public static void raiseOverdue(PlanfixClient planfix) {
        TaskQuery overdue = TaskQuery.builder()
                .where(TaskFilters.overdue(), TaskFilters.customField(AMOUNT).gt(10_000))
                .fields(Fields.of(TaskFields.NAME, TaskFields.ASSIGNEES).and(AMOUNT))
                .build();
        for (Task task : planfix.tasks().all(overdue)) {
            BigDecimal amount = task.get(AMOUNT).orElseThrow();
            planfix.tasks()
                    .update(
                            task.id(),
                            TaskRequest.builder().priority(Priority.URGENT).build());
            planfix.comments()
                    .addToTask(
                            task.id(),
                            CommentRequest.builder()
                                    .description("Worth " + amount)
                                    .build());
        }
    }

    /**
     * A contact and a task for them.
     *
     * @param planfix the client
     * @return the task's number
     */
    public static long createContactAndTask(PlanfixClient planfix) {
        long contact = planfix.contacts()
                .create(ContactRequest.builder()
                        .name("Ivan")
                        .lastname("Petrov")
                        .phones(Phone.of("79000000001", PhoneType.MOBILE))
                        .build());
        long task = planfix.tasks()
                .create(TaskRequest.builder()
                        .name("Call back")
                        .counterparty(PersonRef.contact(contact))
                        .assignees(PersonRef.user(5))
                        .endDateTime(LocalDate.of(2026, 12, 1))
                        .customField(AMOUNT, new BigDecimal("1500"))
                        .build());
        return task;
    }

    /**
     * Reading lists.
     *
     * @param planfix the client
     * @return the names
     */
    public static List<String> find(PlanfixClient planfix) {
        TaskQuery thisWeek = TaskQuery.builder()
                .where(
                        TaskFilters.assignee().is(PersonRef.user(5)),
                        TaskFilters.plannedEnd().within(DateValue.nextDays(7)))
                .build();
        List<Task> firstPage = planfix.tasks().list(thisWeek);

        ContactQuery petrovs = ContactQuery.builder()
                .where(ContactFilters.lastName().contains("Petrov"), ContactFilters.isPerson())
                .build();
        Optional<Contact> anyone = planfix.contacts().all(petrovs).stream().findFirst();
        return List.of(firstPage.size() + " tasks", anyone.map(Contact::name).orElse("nobody"));
    }

    /**
     * What became of an update.
     *
     * @param planfix the client
     * @param task a task's number
     * @return a sentence
     */
    public static String update(PlanfixClient planfix, long task) {
        UpdateResult result = planfix.with(options -> options.silent(true))
                .tasks()
                .update(
                        task,
                        TaskRequest.builder()
                                .name("Call back today")
                                .clearDescription()
                                .build());
        return switch (result.outcome()) {
            case APPLIED -> "done";
            case QUEUED -> "Planfix will do it later";
            case PARTLY_APPLIED -> "not done: " + result.failures();
        };
    }

    /**
     * Failures.
     *
     * @param planfix the client
     * @param task a task's number
     * @return a sentence
     */
    public static String handle(PlanfixClient planfix, long task) {
        try {
            return Objects.requireNonNull(planfix.tasks().get(task).name());
        } catch (QuotaExceededException e) {
            return "no requests left until " + e.resetAt();
        } catch (PlanfixException e) {
            return e.getMessage() + (e.mayHaveBeenApplied() ? ": look before repeating it" : "");
        }
    }
}
