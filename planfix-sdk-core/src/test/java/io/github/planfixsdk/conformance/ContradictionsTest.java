package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldValue;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.SavedFilter;
import io.github.planfixsdk.project.Project;
import io.github.planfixsdk.project.ProjectQuery;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserQuery;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the document, its examples and live servers contradict each other, both forms mean the same. The contradictions that belong to
 * one feature stand beside it: keys of lists and entries (DirectoriesTest, DataTagsTest, SystemSettingsTest), data and columns
 * of reports (ReportsTest), moments (TimePointTest, ChecklistsTest), people and odd shapes (ValuesTest), values of custom fields
 * (CustomFieldTest), results, failures and keys of additions (AnswersTest of the transport), quota (QuotaTest), pages of front
 * ends (BrokenAnswersTest), sorting (CommentQueryTest).
 */
class ContradictionsTest {
    private final MockWebServer server = new MockWebServer();
    private PlanfixClient planfix;

    @BeforeEach
    void start() throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start();
        planfix = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("0123456789abcdef")
                .limiter(Limiter.unlimited())
                .options(options -> options.maxRetries(0))
                .build();
    }

    @AfterEach
    void stop() {
        planfix.close();
        server.close();
    }

    private void answer(int status, String json) {
        server.enqueue(new MockResponse.Builder().code(status).body(json).build());
    }

    private void answer(String json) {
        answer(200, json);
    }

    @Test
    void aListOfProjectsMayWrapEachInAnEnvelopeOfItsOwn() {
        String project = "{\"id\":5,\"name\":\"House\",\"status\":{\"id\":1},\"hasEndDate\":false}";
        answer("{\"result\":\"success\",\"projects\":[" + project + "]}");
        answer("{\"result\":\"success\",\"projects\":[{\"result\":\"success\",\"project\":" + project + "}]}");
        ProjectQuery query = ProjectQuery.builder().build();

        List<Project> bare = planfix.projects().list(query);
        List<Project> wrapped = planfix.projects().list(query);

        assertThat(bare).singleElement().satisfies(read -> assertThat(read.name())
                .isEqualTo("House"));
        assertThat(wrapped).isEqualTo(bare);
    }

    @Test
    void idsOfContactsAndEmployeesComeAsNumbersOrWithTheirPrefix() {
        for (String id : List.of("12", "\"contact:12\"")) {
            answer("{\"result\":\"success\",\"contacts\":[{\"id\":" + id + ",\"name\":\"Anna\"}]}");
            List<Contact> contacts = planfix.contacts()
                    .list(ContactQuery.builder().prefixedId(id.contains(":")).build());

            assertThat(contacts).extracting(Contact::number).containsExactly(12L);
            assertThat(contacts).extracting(Contact::ref).containsExactly(PersonRef.contact(12));
        }
        for (String id : List.of("5", "\"user:5\"")) {
            answer("{\"result\":\"success\",\"users\":[{\"id\":" + id + ",\"name\":\"Ivan\"}]}");
            List<User> users = planfix.users()
                    .list(UserQuery.builder().prefixedId(id.contains(":")).build());

            assertThat(users).extracting(User::number).containsExactly(5L);
            assertThat(users).extracting(User::ref).containsExactly(PersonRef.user(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "contact:12"})
    void aContactIsAddressedByItsNumberOrWithItsPrefix(String id) throws InterruptedException {
        answer("{\"result\":\"success\",\"files\":[]}");

        planfix.contacts().files(PersonRef.of(id), null);

        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/rest/contact/" + id + "/files");
    }

    @ParameterizedTest
    @CsvSource({"1024, 1024", "1, 1", "'\"1024\"', 1024", "5368709120, 5368709120"})
    void aFilesSizeIsTheNumberThatCameBecauseItsUnitIsUncertain(String sent, long size) {
        answer("{\"result\":\"success\",\"files\":[{\"id\":10,\"size\":" + sent + ",\"name\":\"a.jpg\"}]}");

        assertThat(planfix.tasks().files(5)).extracting(FileInfo::size).containsExactly(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4115\"", "4115"})
    void idsOfSavedFiltersAreTextsWhateverTheyComeAs(String id) {
        answer("{\"result\":\"success\",\"filters\":[{\"id\":" + id + ",\"name\":\"Mine\"},{\"id\":\":all\"}]}");

        assertThat(planfix.tasks().filters()).extracting(SavedFilter::id).containsExactly("4115", ":all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Main\"", "[\"Main\"]"})
    void aChoiceOutOfAListIsATextOrAnArrayOfOne(String value) {
        answer(
                "{\"result\":\"success\",\"task\":{\"id\":5,\"customFieldData\":[{\"field\":{\"id\":80,\"type\":8},\"value\":"
                        + value + "}]}}");

        assertThat(planfix.tasks().get(5).get(CustomField.list(80))).contains("Main");
    }

    /** Every record that an answer can bring. */
    static Stream<Class<?>> records() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Endpoint.all().forEach(endpoint -> collect(endpoint.method().getGenericReturnType(), records));
        return records.stream();
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], records);
        } else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        } else if (type == CustomFieldData.class) {
            collect(CustomFieldDefinition.class, records);
            collect(CustomFieldValue.class, records);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void nullIsReadLikeWhatIsAbsent(Class<?> type) throws IOException {
        ObjectNode absent = Json.mapper().createObjectNode();
        ObjectNode nothing = Json.mapper().createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals("id") || component.getName().equals("key")) {
                absent.put(component.getName(), 5);
                nothing.put(component.getName(), 5);
            } else {
                nothing.putNull(component.getName());
            }
        }

        Object fromNothing = Json.mapper().readValue(nothing.toString(), type);

        assertThat(fromNothing).isEqualTo(Json.mapper().readValue(absent.toString(), type));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 500})
    void whatIsNotThereIsNotFoundWhateverTheStatus(int status) {
        answer(status, "{\"result\":\"fail\",\"code\":1000,\"error\":\"Task not found by id 5\"}");
        answer(status, "{\"result\":\"fail\",\"code\":1000,\"error\":\"Task not found by id 5\"}");

        NotFoundException missing = catchThrowableOfType(
                NotFoundException.class, () -> planfix.tasks().get(5));

        assertThat(missing.status()).isEqualTo(status);
        assertThat(planfix.tasks().find(5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"405, 5", "403, 5", "400, 6", "403, 6", "405, 405"})
    void whatIsForbiddenIsDeniedWhateverTheStatus(int status, int code) {
        answer(status, "{\"result\":\"fail\",\"code\":" + code + ",\"error\":\"Scope denied\"}");

        ApiException denied =
                catchThrowableOfType(ApiException.class, () -> planfix.tasks().get(5));

        assertThat(denied).isInstanceOf(AccessDeniedException.class);
        assertThat(denied.code().number()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"400, 30", "500, 30", "400, 40", "500, 41"})
    void whatIsWrongInARequestIsNoFaultOfTheServerWhateverTheStatus(int status, int code) {
        answer(status, "{\"result\":\"fail\",\"code\":" + code + ",\"error\":\"Rest API error\"}");

        ApiException wrong = catchThrowableOfType(ApiException.class, () -> planfix.tasks()
                .list(TaskQuery.builder().build()));

        assertThat(wrong).isInstanceOf(InvalidRequestException.class);
        assertThat(wrong.mayHaveBeenApplied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><h1>Bad gateway</h1></html>", "upstream connect error", "\"error\""})
    void anErrorOfAFrontEndIsPageTextOrJsonOfItsOwn(String body) {
        answer(502, body);

        ApiException failure =
                catchThrowableOfType(ApiException.class, () -> planfix.tasks().get(5));

        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure).hasMessageContaining("GET task/5: status 502");
    }

    @Test
    void theTaskOfAnAnswerWithoutResultIsTheOneOfAnAnswerWithIt() {
        answer("{\"task\":{\"id\":5,\"name\":\"Desk\"}}");
        answer("{\"result\":\"success\",\"task\":{\"id\":5,\"name\":\"Desk\"}}");
        List<Task> tasks = new ArrayList<>();
        tasks.add(planfix.tasks().get(5));
        tasks.add(planfix.tasks().get(5));

        assertThat(tasks.get(0)).isEqualTo(tasks.get(1));
    }
}
