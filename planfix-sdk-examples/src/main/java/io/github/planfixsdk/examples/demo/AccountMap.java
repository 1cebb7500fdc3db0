package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFields;
import io.github.planfixsdk.examples.demo.RecordedDay.Employee;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.UserQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the vendor's names are in an account: found by reading the account, so the same routing works with any. An employee
 * is who has the same full name, a field who has the same name; what is missing is left out.
 *
 * @param employees Planfix's employees by the vendor's number
 * @param fallback who is responsible when no rule says otherwise
 * @param target by what tasks are created
 * @param taskFields numbers of the tasks' custom fields by name
 * @param contactFields numbers of the contacts' custom fields by name
 */
record AccountMap(
        Map<Long, PersonRef> employees,
        PersonRef fallback,
        TaskTarget target,
        Map<String, Long> taskFields,
        Map<String, Long> contactFields) {
    static final String SOURCE = "Source";
    static final String SITE = "Site";
    static final String TALK_SECONDS = "Talk, seconds";
    static final String FIRST_SOURCE = "First source";
    static final String LAST_CAMPAIGN = "Last campaign";

    /** Reads an account: three requests. */
    static AccountMap read(PlanfixClient planfix, RecordedDay day, TaskTarget target) {
        List<User> users = planfix.users()
                .all(UserQuery.builder()
                        .fields(Fields.of(UserFields.ID, UserFields.NAME, UserFields.LASTNAME))
                        .build())
                .toList();
        if (users.isEmpty()) {
            throw new IllegalStateException("the token sees no employee: nobody could be responsible");
        }
        Map<Long, PersonRef> employees = new LinkedHashMap<>();
        for (Employee employee : day.employees()) {
            users.stream()
                    .filter(user -> employee.isSynchronised() && fullName(user).equals(employee.name()))
                    .findFirst()
                    .ifPresent(user -> employees.put(employee.id(), user.ref()));
        }
        CustomFields fields = planfix.customFields();
        return new AccountMap(
                employees,
                users.get(0).ref(),
                target,
                byName(fields.ofTasks(CustomFields.ALL)),
                byName(fields.ofContacts(CustomFields.ALL)));
    }

    private static String fullName(User user) {
        return Stream.of(user.name(), user.lastname())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Long> byName(List<CustomFieldDefinition> definitions) {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (CustomFieldDefinition definition : definitions) {
            if (definition.name() != null) {
                byName.putIfAbsent(definition.name(), definition.id());
            }
        }
        return byName;
    }

    /** An employee in Planfix, or whoever stands in for one who isn't known there. */
    PersonRef employee(long vendorId) {
        return employees.getOrDefault(vendorId, fallback);
    }

    OptionalLong taskField(String name) {
        Long id = taskFields.get(name);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    OptionalLong contactField(String name) {
        Long id = contactFields.get(name);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
