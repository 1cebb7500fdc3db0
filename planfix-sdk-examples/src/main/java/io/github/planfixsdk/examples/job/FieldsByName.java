package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldCatalog;
import io.github.planfixsdk.customfield.CustomFieldMismatchException;
import io.github.planfixsdk.customfield.CustomFieldProblem;
import io.github.planfixsdk.customfield.ListField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.PrintStream;
import java.util.List;

/** Custom fields by name: keys are looked up, constants are checked, a request is checked against the task's template. */
public final class FieldsByName {
    private static final NumberField AMOUNT = CustomField.number(20);
    private static final ListField SOURCE = CustomField.list(21);

    private FieldsByName() {}

    /**
     * Seeds an account and shows what is found in it.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (ExampleAccount account = ExampleAccount.open()) {
            long task = seed(account.fake());
            run(account.planfix(), task, System.out);
        }
    }

    /**
     * Fields in two sets, and a task whose template has some of them.
     *
     * @param fake an empty account
     * @return the task
     */
    public static long seed(FakePlanfix fake) {
        long finance = fake.settings().customFields().addSet(EntityKind.TASK, "Finance");
        long delivery = fake.settings().customFields().addSet(EntityKind.TASK, "Delivery");
        fake.settings().addCustomField("{'id':20,'name':'Amount','type':1,'groupId':" + finance + "}");
        fake.settings().addCustomField("{'id':21,'name':'Source','type':8,'names':{'ru':'Источник'}}");
        fake.settings().addCustomField("{'id':22,'name':'Amount','type':1,'groupId':" + delivery + "}");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Deal'}", 20, 21);
        return fake.addTask("{'name':'Twelve desks','template':{'id':" + template + "}}");
    }

    /**
     * Looks fields up, writes the sum and the source of a task, and shows how mistakes are found.
     *
     * @param planfix the account
     * @param task the task
     * @param out where to tell about it
     */
    public static void run(PlanfixClient planfix, long task, PrintStream out) {
        CustomFieldCatalog catalog = CustomFieldCatalog.of(planfix.customFields());
        checkAtStart(catalog);
        out.println("The program's own fields are as it takes them for.");

        try {
            catalog.tasks().number("Amount");
        } catch (UnresolvedNameException e) {
            out.println(e.getMessage());
        }
        out.println("In the set Finance it is " + write(planfix, catalog, task) + ".");

        try {
            catalog.tasks().text("Source");
        } catch (CustomFieldMismatchException e) {
            out.println(e.getMessage());
        }

        TaskRequest request =
                TaskRequest.builder().customField(CustomField.number(22), 40).build();
        for (CustomFieldProblem problem : foreign(catalog, task, request)) {
            out.println("Not sent: " + problem);
        }
    }

    /**
     * Fails with all problems at once if the program's constants don't fit the account.
     *
     * @param catalog the account's fields
     */
    public static void checkAtStart(CustomFieldCatalog catalog) {
        catalog.tasks().check(AMOUNT, SOURCE);
    }

    /**
     * Writes fields that are known by name alone.
     *
     * @param planfix the account
     * @param catalog its fields
     * @param task the task
     * @return the key of the sum
     */
    public static NumberField write(PlanfixClient planfix, CustomFieldCatalog catalog, long task) {
        NumberField amount = catalog.tasks().in("Finance").number("Amount");
        ListField source = catalog.tasks().list("Источник");
        TaskRequest request = TaskRequest.builder()
                .customField(amount, 1500)
                .customField(source, "Site")
                .build();
        planfix.tasks().update(task, catalog.tasks().of(task).require(request));
        Task written = planfix.tasks().get(task, Fields.of(amount, source));
        if (written.get(amount).isEmpty() || written.get(source).isEmpty()) {
            throw new IllegalStateException("task " + task + " lacks what was written");
        }
        return amount;
    }

    /**
     * The fields of a request that Planfix would not store.
     *
     * @param catalog the account's fields
     * @param task the task
     * @param request what is to be sent
     * @return what is wrong with them
     */
    public static List<CustomFieldProblem> foreign(CustomFieldCatalog catalog, long task, TaskRequest request) {
        return catalog.tasks().of(task).foreignFields(request);
    }

    /**
     * Checks what is to be created against the template that it names.
     *
     * @param planfix the account
     * @param catalog its fields
     * @param request what is to be created
     * @return the new task
     */
    public static long create(PlanfixClient planfix, CustomFieldCatalog catalog, TaskRequest request) {
        return planfix.tasks().create(catalog.tasks().ofTemplate(request).require(request));
    }
}
