package io.github.planfixsdk.task;

import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.ContainsAttribute;
import io.github.planfixsdk.filter.CounterpartyAttribute;
import io.github.planfixsdk.filter.DataTagAttribute;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.IdsAttribute;
import io.github.planfixsdk.filter.InclusiveDateAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.RawAttribute;
import io.github.planfixsdk.filter.VocabularyAttribute;
import io.github.planfixsdk.model.Priority;

/** What tasks can be filtered by. An attribute has only the operators and values that the server knows for it. */
public final class TaskFilters extends TaskFieldFilters {
    private static final Attributes<Task> TASK = Attributes.of("task");

    private TaskFilters() {}

    /** {@return when the task was created} */
    public static InclusiveDateAttribute<Task> created() {
        return TASK.inclusiveDate(12, "created");
    }

    /** {@return the planned start} */
    public static InclusiveDateAttribute<Task> plannedStart() {
        return TASK.inclusiveDate(13, "plannedStart");
    }

    /** {@return the planned end} */
    public static InclusiveDateAttribute<Task> plannedEnd() {
        return TASK.inclusiveDate(14, "plannedEnd");
    }

    /** {@return the last activity, which is a comment} */
    public static InclusiveDateAttribute<Task> lastActivity() {
        return TASK.inclusiveDate(21, "lastActivity");
    }

    /** {@return when the task was completed} */
    public static InclusiveDateAttribute<Task> actualCompletion() {
        return TASK.inclusiveDate(19, "actualCompletion");
    }

    /** {@return the date of execution} */
    public static InclusiveDateAttribute<Task> execution() {
        return TASK.inclusiveDate(20, "execution");
    }

    /** {@return the last change} */
    public static InclusiveDateAttribute<Task> lastChange() {
        return TASK.inclusiveDate(38, "lastChange");
    }

    /** {@return the last change or comment} */
    public static InclusiveDateAttribute<Task> lastChangeOrComment() {
        return TASK.inclusiveDate(79, "lastChangeOrComment");
    }

    /** {@return who set the task} */
    public static PersonAttribute<Task> assigner() {
        return TASK.person(1, "assigner");
    }

    /** {@return the assignees, members of assigned groups included} */
    public static PersonAttribute<Task> assignee() {
        return TASK.person(2, "assignee");
    }

    /** {@return the assignees named themselves; groups are not expanded} */
    public static PersonAttribute<Task> assigneeInPerson() {
        return TASK.person(97, "assigneeInPerson");
    }

    /** {@return the participants} */
    public static PersonAttribute<Task> participant() {
        return TASK.person(39, "participant");
    }

    /** {@return the auditors of the task or its project} */
    public static PersonAttribute<Task> auditor() {
        return TASK.person(3, "auditor");
    }

    /** {@return the auditors of the task's project} */
    public static PersonAttribute<Task> projectAuditor() {
        return TASK.person(59, "projectAuditor");
    }

    /** {@return the auditors of the task itself} */
    public static PersonAttribute<Task> taskAuditor() {
        return TASK.person(60, "taskAuditor");
    }

    /** {@return the name} */
    public static ContainsAttribute<Task> name() {
        return TASK.contains(8, "name");
    }

    /** {@return the task directly above} */
    public static IdAttribute<Task> parent() {
        return TASK.id(73, "parent");
    }

    /** {@return any task above} */
    public static IdAttribute<Task> ancestor() {
        return TASK.id(307, "ancestor");
    }

    /** {@return the task's number} */
    public static IdsAttribute<Task> number() {
        return TASK.ids(57, "number");
    }

    /** {@return the template or object} */
    public static IdsAttribute<Task> template() {
        return TASK.ids(51, "template");
    }

    /** {@return the project} */
    public static IdsAttribute<Task> project() {
        return TASK.ids(5, "project");
    }

    /** {@return the status} */
    public static IdsAttribute<Task> status() {
        return TASK.ids(10, "status");
    }

    /** {@return the counterparty} */
    public static CounterpartyAttribute<Task> counterparty() {
        return TASK.counterparty(7, "counterparty");
    }

    /** {@return the process} */
    public static IdAttribute<Task> process() {
        return TASK.id(24, "process");
    }

    /** {@return a type that the server lists without a description} */
    public static RawAttribute<Task> undocumented325() {
        return TASK.raw(325, "undocumented325");
    }

    /** {@return how urgent the task is} */
    public static VocabularyAttribute<Task, Priority> priority() {
        return TASK.vocabulary(9, "priority");
    }

    /** {@return the condition that there is no planned start} */
    public static Filter<Task> hasNoStartDate() {
        return TASK.condition(22, "hasNoStartDate");
    }

    /** {@return the condition that there is no planned end} */
    public static Filter<Task> hasNoEndDate() {
        return TASK.condition(23, "hasNoEndDate");
    }

    /** {@return the condition that there is a planned start} */
    public static Filter<Task> hasStartDate() {
        return TASK.condition(25, "hasStartDate");
    }

    /** {@return the condition that there is a planned end} */
    public static Filter<Task> hasEndDate() {
        return TASK.condition(26, "hasEndDate");
    }

    /** {@return the condition that the task recurs} */
    public static Filter<Task> recurring() {
        return TASK.condition(16, "recurring");
    }

    /** {@return the condition that the task doesn't recur} */
    public static Filter<Task> notRecurring() {
        return TASK.condition(28, "notRecurring");
    }

    /** {@return the condition that the task is overdue} */
    public static Filter<Task> overdue() {
        return TASK.condition(17, "overdue");
    }

    /** {@return the condition that the task isn't overdue} */
    public static Filter<Task> notOverdue() {
        return TASK.condition(29, "notOverdue");
    }

    /** {@return the condition that nobody is assigned} */
    public static Filter<Task> hasNoAssignees() {
        return TASK.condition(33, "hasNoAssignees");
    }

    /** {@return the condition that nobody participates} */
    public static Filter<Task> hasNoParticipants() {
        return TASK.condition(41, "hasNoParticipants");
    }

    /** {@return the condition that an employee set the task} */
    public static Filter<Task> assignerIsEmployee() {
        return TASK.condition(34, "assignerIsEmployee");
    }

    /** {@return the condition that a contact set the task} */
    public static Filter<Task> assignerIsContact() {
        return TASK.condition(35, "assignerIsContact");
    }

    /** {@return the condition that an employee is assigned} */
    public static Filter<Task> assigneeIsEmployee() {
        return TASK.condition(71, "assigneeIsEmployee");
    }

    /** {@return the condition that a contact is assigned} */
    public static Filter<Task> assigneeIsContact() {
        return TASK.condition(69, "assigneeIsContact");
    }

    /** {@return the condition that an employee participates} */
    public static Filter<Task> participantIsEmployee() {
        return TASK.condition(72, "participantIsEmployee");
    }

    /** {@return the condition that a contact participates} */
    public static Filter<Task> participantIsContact() {
        return TASK.condition(70, "participantIsContact");
    }

    /**
     * The task carries an entry of the data tag.
     *
     * @param dataTag the data tag's number
     * @return the condition
     */
    public static Filter<Task> hasDataTag(long dataTag) {
        return TASK.condition(11, "hasDataTag", dataTag);
    }

    /**
     * The task doesn't carry an entry of the data tag.
     *
     * @param dataTag the data tag's number
     * @return the condition
     */
    public static Filter<Task> hasNoDataTag(long dataTag) {
        return TASK.condition(18, "hasNoDataTag", dataTag);
    }

    /**
     * What stands in the entries of a data tag.
     *
     * @param id the data tag's number
     * @return the data tag, to choose one of its fields
     */
    public static DataTagAttribute<Task> dataTag(long id) {
        return TASK.dataTag(id);
    }

    /**
     * The custom field has a value.
     *
     * @param field any type of field
     * @return the condition
     */
    public static Filter<Task> hasValue(ReadableField<?> field) {
        return TASK.condition(152, "hasValue", field.id());
    }

    /**
     * The custom field has no value.
     *
     * @param field any type of field
     * @return the condition
     */
    public static Filter<Task> hasNoValue(ReadableField<?> field) {
        return TASK.condition(153, "hasNoValue", field.id());
    }
}
