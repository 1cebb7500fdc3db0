package io.github.planfixsdk.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/** What one would write by hand in an afternoon: the least records that hold what {@link Bodies} says, for Jackson as it comes. */
final class Records {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectReader TASKS = MAPPER.readerFor(TaskPage.class);
    private static final ObjectReader CONTACTS = MAPPER.readerFor(ContactPage.class);

    private Records() {}

    static List<?> read(String kind, byte[] body) throws IOException {
        return kind.equals("tasks")
                ? TASKS.<TaskPage>readValue(body).tasks()
                : CONTACTS.<ContactPage>readValue(body).contacts();
    }

    record TaskPage(String result, List<Task> tasks) {}

    record ContactPage(String result, List<Contact> contacts) {}

    record Ref(long id, String name) {}

    record Person(String id, String name) {}

    record People(List<Person> users, List<Ref> groups) {}

    record Moment(String date, String time, String datetime) {}

    record Status(long id, String name, String color, Boolean isActive) {}

    record Phone(String number, int type) {}

    record Definition(
            long id,
            String name,
            int type,
            int objectType,
            Long groupId,
            Long directoryId,
            List<Long> directoryFields,
            List<String> enumValues) {}

    record Value(Definition field, JsonNode value, String stringValue) {}

    record Task(
            long id,
            String name,
            String description,
            String priority,
            Status status,
            Long processId,
            Boolean resultChecking,
            String type,
            Person assigner,
            Ref template,
            Ref object,
            Ref project,
            Person counterparty,
            Moment dateTime,
            Moment startDateTime,
            Moment endDateTime,
            Boolean hasStartDate,
            Boolean hasEndDate,
            Boolean hasStartTime,
            Boolean hasEndTime,
            Moment dateOfLastUpdate,
            Long duration,
            String durationUnit,
            String durationType,
            Boolean overdue,
            Boolean closeToDeadLine,
            Boolean notAcceptedInTime,
            Boolean inFavorites,
            Boolean isSummary,
            Boolean isSequential,
            People assignees,
            People participants,
            People auditors,
            Boolean isDeleted,
            List<Value> customFieldData) {}

    record Contact(
            long id,
            Ref template,
            Long processId,
            String name,
            String midname,
            String lastname,
            String gender,
            String description,
            String address,
            String site,
            String email,
            List<String> additionalEmailAddresses,
            String telegram,
            String telegramId,
            String position,
            Ref group,
            Boolean isCompany,
            Boolean isDeleted,
            Moment birthDate,
            Moment createdDate,
            Moment dateOfLastUpdate,
            People supervisors,
            List<Phone> phones,
            List<Ref> companies,
            List<Ref> contacts,
            List<Value> customFieldData) {}
}
