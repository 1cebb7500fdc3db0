package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.comment.CommentFilters;
import io.github.planfixsdk.comment.CommentQuery;
import io.github.planfixsdk.comment.SortDirection;
import io.github.planfixsdk.comment.SortField;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.CommunicationLanguage;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.project.ProjectRequest;
import io.github.planfixsdk.report.ReportField;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.UserRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clients generated from the published document get wrong. Others have tests of their own: texts in a JVM of
 * another charset (CharsetTest), and what such clients leave out altogether, limits (SpacingLimiterTest), retries (RetryTest), kinds
 * of errors (ErrorCodesTest).
 */
class PeersFailuresTest {
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

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder().body(json).build());
    }

    private JsonNode sent() throws Exception {
        return Json.mapper()
                .readTree(server.takeRequest(5, TimeUnit.SECONDS).getBody().utf8());
    }

    private Contact contact(String values) {
        answer("{\"result\":\"success\",\"contacts\":[{\"id\":11,\"name\":\"Ivan\"},{\"id\":12," + values + "}]}");
        List<Contact> contacts = planfix.contacts().list(ContactQuery.builder().build());
        assertThat(contacts).extracting(Contact::number).containsExactly(11L, 12L);
        return contacts.get(1);
    }

    @Test
    void aWordOfTomorrowCostsNeitherItselfNorTheAnswer() {
        assertThat(contact("\"gender\":\"Other\",\"name\":\"Anna\"")).satisfies(contact -> {
            assertThat(contact.gender()).isEqualTo(Gender.of("Other"));
            assertThat(contact.name()).isEqualTo("Anna");
        });
        answer(
                "{\"result\":\"success\",\"users\":[{\"id\":5,\"role\":\"Ghost\",\"status\":\"Away\",\"name\":\"Anna\"}]}");
        assertThat(planfix.users().list(UserQuery.builder().build()))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.role()).hasToString("Ghost");
                    assertThat(user.status()).hasToString("Away");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "En", "tlh"})
    void theLanguageToTalkInIsReadInEverySpelling(String code) {
        Contact contact = contact("\"communicationLanguageCode\":\"" + code + "\"");

        assertThat(contact.communicationLanguageCode()).isEqualTo(CommunicationLanguage.of(code));
        assertThat(contact.communicationLanguageCode().isKnown()).isEqualTo(code.equals("en"));
    }

    @Test
    void anIdWithItsPrefixIsAnId() {
        answer("{\"result\":\"success\",\"contacts\":[{\"id\":\"contact:12\"}]}");

        assertThat(planfix.contacts()
                        .list(ContactQuery.builder().prefixedId(true).build()))
                .extracting(Contact::ref)
                .containsExactly(PersonRef.contact(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1C-000123", "not a uuid"})
    void anIdOfAnotherSystemIsAnyText(String id) {
        assertThat(contact("\"sourceObjectId\":\"" + id + "\"").sourceObjectId())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com / shop", "https://example.com/a b", "нет"})
    void aSiteIsAnyText(String site) {
        assertThat(contact("\"site\":\"" + site + "\"").site()).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(longs = {2147483648L, 3_000_000_000L, 5_497_558_138_880L})
    void aFileMayBeLargerThanTwoGigabytes(long size) {
        answer("{\"result\":\"success\",\"file\":{\"id\":10,\"size\":" + size + "}}");

        assertThat(planfix.files().get(10).size()).isEqualTo(size);
    }

    @Test
    void theColumnsOfAReportMayBeAnArray() {
        answer(
                "{\"result\":\"success\",\"report\":{\"id\":3,\"fields\":[{\"id\":1,\"name\":\"Cost\"},{\"id\":2,\"name\":\"Sum\"}]}}");

        assertThat(planfix.reports().get(3).fields())
                .extracting(ReportField::name)
                .containsExactly("Cost", "Sum");
    }

    @Test
    void aDateMayBeAText() {
        answer(
                "{\"result\":\"success\",\"task\":{\"id\":5,\"startDateTime\":\"01-03-2026 10:30\",\"endDateTime\":\"2026-03-05\"}}");

        Task task = planfix.tasks().get(5);

        assertThat(task.startDateTime().localDateTime()).contains(LocalDateTime.of(2026, 3, 1, 10, 30));
        assertThat(task.endDateTime().localDate()).contains(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aFailureWithStatus200IsAnExceptionForReadsAndChangesAlike() {
        String failure = "{\"result\":\"fail\",\"code\":1000,\"error\":\"Task not found by id 5\"}";
        answer(failure);
        answer(failure);
        TaskRequest request = TaskRequest.builder().name("Desk").build();

        assertThatThrownBy(() -> planfix.tasks().get(5)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> planfix.tasks().update(5, request)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDownloadReturnsTheContent() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", server.url("/storage/a.jpg?sign=1"))
                .build());
        server.enqueue(new MockResponse.Builder().body("content").build());
        ByteArrayOutputStream content = new ByteArrayOutputStream();

        planfix.files().download(10, content);

        assertThat(content.toByteArray()).asString().isEqualTo("content");
    }

    static Stream<Payload> changesOfANameAlone() {
        return Stream.of(
                TaskRequest.builder().name("New").build(),
                ContactRequest.builder().name("New").build(),
                ProjectRequest.builder().name("New").build(),
                UserRequest.builder().name("New").build(),
                DirectoryEntryRequest.builder().name("New").build());
    }

    @ParameterizedTest
    @MethodSource("changesOfANameAlone")
    void aChangeOfANameSendsNothingElseAndDetachesNothing(Payload change) throws Exception {
        assertThat(Json.mapper().writeValueAsString(change)).isEqualTo("{\"name\":\"New\"}");
    }

    @Test
    void aListOfContactsAsksForPersonsOrCompaniesOnlyWhenTold() throws Exception {
        answer("{\"result\":\"success\",\"contacts\":[]}");
        answer("{\"result\":\"success\",\"contacts\":[]}");

        planfix.contacts().list(ContactQuery.builder().build());
        planfix.contacts().list(ContactQuery.builder().isCompany(false).build());

        assertThat(sent().has("isCompany")).isFalse();
        assertThat(sent().get("isCompany").booleanValue()).isFalse();
    }

    @Test
    void commentsAreSortedByTheRightKey() throws Exception {
        answer("{\"result\":\"success\",\"comments\":[]}");

        planfix.comments()
                .list(CommentQuery.builder(CommentFilters.author().is(PersonRef.user(5)))
                        .orderBy(SortField.DATE_TIME, SortDirection.DESC)
                        .build());

        assertThat(sent().get("resultOrder")).hasToString("[{\"field\":\"dateTime\",\"direction\":\"Desc\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "9007199254740993", "12345678901234567890.5", "1.50"})
    void numbersInCustomFieldsKeepEveryDigitOnTheWayInAndOut(String number) throws Exception {
        answer(
                "{\"result\":\"success\",\"task\":{\"id\":5,\"customFieldData\":[{\"field\":{\"id\":20,\"type\":1},\"value\":"
                        + number + "}]}}");
        BigDecimal read = planfix.tasks().get(5).get(CustomField.number(20)).orElseThrow();
        server.takeRequest();
        answer("{\"result\":\"success\"}");

        planfix.tasks()
                .update(
                        5,
                        TaskRequest.builder()
                                .customField(CustomField.number(20), read)
                                .build());

        assertThat(read.toPlainString()).isEqualTo(number);
        assertThat(server.takeRequest().getBody().utf8()).contains("\"value\":" + number + "}");
    }

    @Test
    void listsGoOnAfterTheFirstHundred() {
        for (int page = 0; page < 3; page++) {
            int first = page * 100;
            answer(IntStream.range(first, Math.min(first + 100, 250))
                    .mapToObj(id -> "{\"id\":" + (id + 1) + "}")
                    .collect(Collectors.joining(",", "{\"result\":\"success\",\"tasks\":[", "]}")));
        }

        assertThat(planfix.tasks().all(TaskQuery.builder().build()).stream().map(Task::id))
                .hasSize(250)
                .endsWith(250L);
    }

    @Test
    void anEmployeeWithEverythingOddIsReadAllTheSame() {
        answer("{\"result\":\"success\",\"users\":[{\"id\":\"user:5\",\"sourceObjectId\":\"\",\"languageCode\":\"Xx\","
                + "\"birthDate\":\"01-12-2000\",\"gender\":null,\"groups\":{\"id\":2},\"avatarUrl\":\"a b\"}]}");

        assertThat(planfix.users().list(UserQuery.builder().build()))
                .extracting(User::ref)
                .containsExactly(PersonRef.user(5));
    }
}
