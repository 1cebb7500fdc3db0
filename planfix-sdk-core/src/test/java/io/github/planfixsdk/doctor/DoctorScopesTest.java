package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static io.github.planfixsdk.doctor.Ward.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that look at bodies before scopes, or don't mind broken ones: how Planfix does it is not documented. */
class DoctorScopesTest {
    private static final String OK = "{\"result\":\"success\"}";

    private final MockWebServer server = new MockWebServer();
    private final List<String> brokenTo = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    private interface Behaviour {
        MockResponse.Builder answer(String path, boolean broken);
    }

    private Diagnosis examined(Behaviour behaviour, String... scopes) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getTarget().substring("/rest/".length());
                ByteString body = request.getBody();
                boolean broken = body != null && body.utf8().equals(ScopeProbe.BROKEN);
                if (broken) {
                    brokenTo.add(path);
                }
                return behaviour.answer(path, broken).build();
            }
        });
        server.start();
        return doctor(server.url("/rest/").toString()).scopes(scopes).build().examine();
    }

    private static MockResponse.Builder ok() {
        return new MockResponse.Builder().body(OK);
    }

    private static MockResponse.Builder failure(int status, int code) {
        return new MockResponse.Builder()
                .code(status)
                .body("{\"result\":\"fail\",\"code\":" + code + ",\"error\":\"Rest API error\"}");
    }

    private static MockResponse.Builder missing() {
        return failure(405, 5);
    }

    private static MockResponse.Builder brokenJson() {
        return failure(500, 30);
    }

    @Test
    void aServerThatLooksAtBodiesFirstLeavesCreatingOpen() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> broken ? brokenJson() : path.startsWith("contact/") ? missing() : ok(),
                "task_readonly",
                "contact_readonly",
                "task_add",
                "contact_add");
        assertVerdict(scope(diagnosis, "contact_readonly"), Verdict.PROBLEM);
        for (String name : new String[] {"task_add", "contact_add"}) {
            assertVerdict(scope(diagnosis, name), Verdict.UNKNOWN, "probably granted");
        }
        // The order was looked at where a scope is known to be missing.
        assertThat(brokenTo).containsExactly("task/list", "task/", "contact/", "contact/list");
    }

    @Test
    void aMissingScopeShowsThatTheOtherCreatesAreGranted() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> path.equals("contact/") ? missing() : broken ? brokenJson() : ok(),
                "task_readonly",
                "task_add",
                "contact_add",
                "project_add");
        assertVerdict(scope(diagnosis, "contact_add"), Verdict.PROBLEM);
        assertVerdict(scope(diagnosis, "task_add"), Verdict.OK, "granted");
        assertVerdict(scope(diagnosis, "project_add"), Verdict.OK, "granted");
        assertThat(brokenTo).containsExactly("task/list", "task/", "contact/", "project/");
    }

    @Test
    void aServerThatTakesBrokenTextsIsSentNoneToCreate() throws IOException {
        Diagnosis diagnosis = examined((path, broken) -> ok(), "task_readonly", "task_add", "contact_add");
        for (String name : new String[] {"task_add", "contact_add"}) {
            assertVerdict(scope(diagnosis, name), Verdict.UNKNOWN, "not tried: the server was not seen to refuse");
        }
        assertThat(brokenTo).containsExactly("task/list");
    }

    @Test
    void aServerThatFailsOnBrokenTextsIsSentNoneToCreate() throws IOException {
        Diagnosis diagnosis = examined((path, broken) -> broken ? failure(500, 0) : ok(), "task_readonly", "task_add");
        assertVerdict(scope(diagnosis, "task_add"), Verdict.UNKNOWN, "not tried: the server was not seen to refuse");
        assertThat(Set.copyOf(brokenTo)).containsExactly("task/list");
    }

    @Test
    void withoutAListThatMayBeReadNothingBrokenIsSentToCreate() throws IOException {
        Diagnosis diagnosis =
                examined((path, broken) -> path.equals("ping") ? ok() : missing(), "task_readonly", "task_add");
        assertVerdict(scope(diagnosis, "task_add"), Verdict.UNKNOWN, "not tried: the server was not seen to refuse");
        assertThat(brokenTo).isNotEmpty().allMatch(path -> path.endsWith("/list"));
    }

    @Test
    void aListThatWasNotAskedForServesAsWell() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> path.equals("task/list") || path.equals("user/2147483647?silent=true")
                        ? missing()
                        : broken ? brokenJson() : ok(),
                "task_add");
        // task/list refused for lack of its scope, although the text was broken: scopes are looked at first.
        assertVerdict(scope(diagnosis, "task_add"), Verdict.OK, "granted");
        assertThat(brokenTo).containsExactly("task/list", "contact/list", "task/");
    }

    @Test
    void aCreateThatTakesABrokenTextIsTheLast() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> broken && path.endsWith("list") ? brokenJson() : ok(),
                "task_readonly",
                "task_add",
                "contact_add",
                "project_add");
        assertVerdict(scope(diagnosis, "task_add"), Verdict.WARNING, "accepted a text", "something empty was created");
        assertVerdict(scope(diagnosis, "contact_add"), Verdict.UNKNOWN, "not tried");
        assertVerdict(scope(diagnosis, "project_add"), Verdict.UNKNOWN, "not tried");
        assertThat(brokenTo).containsExactly("task/list", "task/");
    }

    @Test
    void aRefusalAboutTheContentShowsTheScope() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> path.equals("task/")
                        ? failure(400, 41)
                        : path.equals("contact/") ? failure(400, 2006) : broken ? brokenJson() : ok(),
                "task_readonly",
                "task_add",
                "contact_add");
        assertVerdict(scope(diagnosis, "task_add"), Verdict.OK);
        assertVerdict(scope(diagnosis, "contact_add"), Verdict.OK);
    }

    @Test
    void notFoundShowsTheScopeWhateverItsStatus() throws IOException {
        for (int status : new int[] {400, 404, 500}) {
            try (MockWebServer other = new MockWebServer()) {
                List<String> asked = new ArrayList<>();
                other.setDispatcher(new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        asked.add(request.getTarget());
                        return (request.getTarget().endsWith("ping") ? ok() : failure(status, 1000)).build();
                    }
                });
                other.start();
                Diagnosis diagnosis = doctor(other.url("/rest/").toString())
                        .scopes("task_update")
                        .build()
                        .examine();
                assertVerdict(scope(diagnosis, "task_update"), Verdict.OK);
                assertThat(asked).containsExactly("/rest/ping", "/rest/task/2147483647?silent=true");
            }
        }
    }

    @Test
    void anUpdateThatIsQueuedOrHasNoBodyShowsTheScope() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> path.equals("ping") ? ok() : new MockResponse.Builder().code(202), "task_update");
        assertVerdict(scope(diagnosis, "task_update"), Verdict.OK);
    }

    @Test
    void aMethodThatIsNotAllowedSaysNothingAboutTheScope() throws IOException {
        Diagnosis diagnosis = examined(
                (path, broken) -> path.equals("ping") ? ok() : failure(405, 405), "task_update", "task_readonly");
        assertVerdict(scope(diagnosis, "task_update"), Verdict.UNKNOWN, "the answer does not tell");
        assertVerdict(scope(diagnosis, "task_readonly"), Verdict.UNKNOWN, "the answer does not tell");
        assertThat(diagnosis.missingScopes()).isEmpty();
    }
}
