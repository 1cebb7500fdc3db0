package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.checklist.ChecklistItemRequest;
import io.github.planfixsdk.checklist.ChecklistQuery;
import io.github.planfixsdk.comment.CommentFilters;
import io.github.planfixsdk.comment.CommentQuery;
import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.comment.ThreadQuery;
import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CounterpartyField;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldRequest;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.customfield.DirectoryEntriesField;
import io.github.planfixsdk.customfield.DirectoryEntryField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.PersonField;
import io.github.planfixsdk.customfield.ProjectField;
import io.github.planfixsdk.customfield.TaskField;
import io.github.planfixsdk.customfield.TasksField;
import io.github.planfixsdk.customfield.UsersField;
import io.github.planfixsdk.datatag.DataTagEntriesRequest;
import io.github.planfixsdk.datatag.DataTagEntryQuery;
import io.github.planfixsdk.datatag.DataTagEntryRequest;
import io.github.planfixsdk.datatag.DataTagQuery;
import io.github.planfixsdk.directory.DirectoryEntryQuery;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.directory.DirectoryQuery;
import io.github.planfixsdk.file.FileFromUrlRequest;
import io.github.planfixsdk.file.FileRequest;
import io.github.planfixsdk.filter.DateValue;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Field;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import io.github.planfixsdk.model.SystemField;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.object.ObjectQuery;
import io.github.planfixsdk.project.ProjectQuery;
import io.github.planfixsdk.project.ProjectRequest;
import io.github.planfixsdk.report.ReportQuery;
import io.github.planfixsdk.report.ReportSaveQuery;
import io.github.planfixsdk.system.PositionRequest;
import io.github.planfixsdk.system.TelegramWebhookRequest;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.UserRequest;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each setter sends alone, for every word of its vocabulary, is valid by the OpenAPI document. */
class EverySetterTest {
    private static final String UUID_TEXT = "b4e0f5c2-6f0e-4c8e-9d5c-0d8f3a1c2b4d";

    /** Keys that only one of the two requests with the same builder knows are ignored by the validator. */
    static List<Arguments> builders() {
        return List.of(
                arguments("task/", TaskRequest::builder),
                arguments("task/511", TaskRequest::builder),
                arguments("contact/", ContactRequest::builder),
                arguments("contact/12", ContactRequest::builder),
                arguments("contact/import", ContactImport::builder),
                arguments("project/", ProjectRequest::builder),
                arguments("project/77", ProjectRequest::builder),
                arguments("user/", UserRequest::builder),
                arguments("user/5", UserRequest::builder),
                arguments("task/511/comments/", CommentRequest::builder),
                arguments("task/511/comments/7", CommentRequest::builder),
                arguments("contact/12/comments/", CommentRequest::builder),
                arguments("task/511/datatags/", () -> DataTagEntriesRequest.builder()
                        .dataTag(3)),
                arguments("datatag/entry/155", DataTagEntryRequest::builder),
                arguments("directory/7/entry/", DirectoryEntryRequest::builder),
                arguments("directory/7/entry/12", DirectoryEntryRequest::builder),
                arguments("customfield/task/", CustomFieldRequest::builder),
                arguments("customfield/main/7", CustomFieldRequest::builder),
                arguments("task/list", TaskQuery::builder),
                arguments("contact/list", ContactQuery::builder),
                arguments("project/list", ProjectQuery::builder),
                arguments("user/list", UserQuery::builder),
                arguments("datatag/list", DataTagQuery::builder),
                arguments("datatag/6/entry/list", DataTagEntryQuery::builder),
                arguments("directory/list", DirectoryQuery::builder),
                arguments("directory/7/entry/list", DirectoryEntryQuery::builder),
                arguments("object/list", ObjectQuery::builder),
                arguments(
                        "comment/list",
                        () -> CommentQuery.builder(CommentFilters.date().within(DateValue.today()))),
                arguments("task/511/comments/list", ThreadQuery::builder),
                arguments("task/511/checklist/list", ChecklistQuery::builder),
                arguments("task/511/checklist/7", ChecklistItemRequest::builder),
                arguments("report/list", ReportQuery::builder),
                arguments("report/7/save/list", ReportSaveQuery::builder),
                arguments("file/7", FileRequest::builder),
                arguments("file/from-url/", FileFromUrlRequest::builder),
                arguments("user/positions/", PositionRequest::builder),
                arguments("user/positions/7", PositionRequest::builder),
                arguments("integration/telegram/bots/7/webhook", TelegramWebhookRequest::builder));
    }

    private static Arguments arguments(String path, Supplier<Payload.Builder<?>> builder) {
        return Arguments.of(path, Named.of("builder", builder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("builders")
    void whatASetterSendsIsValid(String path, Supplier<Payload.Builder<?>> builders) throws Exception {
        OpenApiDocument document = OpenApiDocument.corrected();
        HttpUrl url = HttpUrl.get("https://acme.planfix.com/rest/" + path);
        List<String> problems = new ArrayList<>();
        for (Method setter : setters(builders.get().getClass())) {
            for (Object[] arguments : samples(setter)) {
                Object builder = builders.get();
                setter.setAccessible(true); // some are declared in a superclass that isn't public
                setter.invoke(builder, arguments);
                String body = Json.mapper()
                        .writeValueAsString(
                                builder.getClass().getMethod("build").invoke(builder));
                document.problems("POST", url, body)
                        .forEach(problem -> problems.add(setter.getName() + ": " + problem + " in " + body));
            }
        }

        assertThat(problems).isEmpty();
    }

    /**
     * All but the raw doors, the one generic setter of custom fields, which has tests of its own, and {@code clearEmail}: by the
     * document's format an address can't be removed at all.
     */
    private static List<Method> setters(Class<?> builder) {
        return Stream.of(builder.getMethods())
                .filter(method -> Payload.Builder.class.isAssignableFrom(method.getReturnType()) && !method.isBridge())
                .filter(method -> !Set.of("raw", "rawCustomField", "mainValue", "clearEmail", "self")
                        .contains(method.getName()))
                .filter(method -> method.getParameterCount() == 0 || method.getParameterTypes()[0] != CustomField.class)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    /** One call; one for each word where a setter takes a vocabulary. */
    private static List<Object[]> samples(Method setter) throws ReflectiveOperationException {
        List<Object[]> calls = new ArrayList<>();
        calls.add(new Object[setter.getParameterCount()]);
        for (int i = 0; i < setter.getParameterCount(); i++) {
            List<Object[]> more = new ArrayList<>();
            for (Object value : values(setter, setter.getParameterTypes()[i])) {
                for (Object[] call : calls) {
                    Object[] copy = call.clone();
                    copy[i] = value;
                    more.add(copy);
                }
            }
            calls = more;
        }
        return calls;
    }

    private static List<?> values(Method setter, Class<?> type) throws ReflectiveOperationException {
        if (OpenEnum.class.isAssignableFrom(type) || OpenNumber.class.isAssignableFrom(type)) {
            return words(type);
        }
        if (type.isArray() && OpenEnum.class.isAssignableFrom(type.getComponentType())) {
            List<?> words = words(type.getComponentType());
            Object[] all = (Object[]) java.lang.reflect.Array.newInstance(type.getComponentType(), words.size());
            return List.of((Object) words.toArray(all));
        }
        if (type == String.class) {
            return List.of(text(setter.getName()));
        }
        if (type == PersonRef.class) {
            boolean contact = setter.getParameterTypes()[0] == CounterpartyField.class
                    || setter.getName().equals("counterparty");
            return List.of(contact ? PersonRef.contact(12) : PersonRef.user(5));
        }
        Object sample = SAMPLES.get(type);
        assertThat(sample).as(setter.toString()).isNotNull();
        return List.of(sample);
    }

    private static List<?> words(Class<?> type) throws ReflectiveOperationException {
        List<Object> words = new ArrayList<>((List<?>) type.getMethod("values").invoke(null));
        // Servers have these, the document doesn't.
        words.removeAll(List.of(CustomFieldType.DATE_TIMEFRAME, CustomFieldType.TOTALS));
        return words;
    }

    private static String text(String setter) {
        return switch (setter) {
            case "email" -> "anna@example.com";
            case "site", "url" -> "https://example.com";
            case "sourceObjectId" -> UUID_TEXT;
            case "secretToken" -> "abcdefghijklmnopqrstuvwxyz_-0123";
            default -> "text";
        };
    }

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(long.class, 7L),
            Map.entry(int.class, 7),
            Map.entry(boolean.class, true),
            Map.entry(long[].class, new long[] {1, 2}),
            Map.entry(String[].class, new String[] {"anna@example.com"}),
            Map.entry(PersonRef[].class, new PersonRef[] {PersonRef.user(5), PersonRef.group(3)}),
            Map.entry(People.class, People.of(PersonRef.user(5), PersonRef.group(3))),
            Map.entry(Phone[].class, new Phone[] {Phone.mobile("+79991234567"), Phone.of("1", PhoneType.WORK)}),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 1)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 3, 1, 10, 30)),
            Map.entry(Instant.class, Instant.parse("2026-03-01T10:30:00Z")),
            Map.entry(TimePoint.class, TimePoint.ofText("01-03-2026")),
            Map.entry(UUID.class, UUID.fromString(UUID_TEXT)),
            Map.entry(Map.class, Map.of("en", "Amount")),
            Map.entry(Fields.class, Fields.of("id", "20")),
            Map.entry(Field[].class, new Field[] {SystemField.of("id"), CustomField.number(20)}),
            Map.entry(Filter[].class, new Filter<?>[] {Filter.none()}),
            Map.entry(Collection.class, List.of()),
            Map.entry(
                    ContactRequest[].class,
                    new ContactRequest[] {ContactRequest.builder().name("Anna").build()}),
            Map.entry(
                    DataTagEntryRequest.class,
                    DataTagEntryRequest.builder()
                            .customField(CustomField.number(20), 5)
                            .build()),
            Map.entry(JsonNode.class, Json.mapper().createArrayNode()),
            Map.entry(NumberField.class, CustomField.number(20)),
            Map.entry(PersonField.class, CustomField.employee(20)),
            Map.entry(CounterpartyField.class, CustomField.counterparty(20)),
            Map.entry(UsersField.class, CustomField.users(20)),
            Map.entry(DirectoryEntryField.class, CustomField.directoryEntry(20)),
            Map.entry(DirectoryEntriesField.class, CustomField.directoryEntries(20)),
            Map.entry(TaskField.class, CustomField.task(20)),
            Map.entry(TasksField.class, CustomField.tasks(20)),
            Map.entry(ProjectField.class, CustomField.project(20)));
}
