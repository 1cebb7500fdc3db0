package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static io.github.planfixsdk.internal.http.Bench.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.LockedException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.http.Probe.Item;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the forms that a success takes, and of failures that look like one. */
class AnswersTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void payloadIsUnwrapped() throws InterruptedException {
        bench.answer("{\"result\":\"success\",\"tasks\":[{\"id\":1,\"name\":\"a\"},{\"id\":2}]}");

        assertThat(bench.probe().list(Map.of("pageSize", 2))).containsExactly(new Item(1L, "a"), new Item(2L, null));

        var request = bench.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /rest/task/list HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Bench.TOKEN);
        assertThat(request.getBody().utf8()).isEqualTo("{\"pageSize\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"task\":{\"id\":5},\"result\":\"success\"}",
                "{\"task\":{\"id\":5}}",
                "{\"result\":\"SUCCESS\",\"new\":{\"a\":[1]},\"task\":{\"id\":\"5\",\"new\":1}}",
                "\uFEFF \n{\"result\":\"success\",\"task\":{\"id\":5}}"
            })
    void resultMayComeLateOrNotAtAllAndKeysMayBeNew(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().get(5)).isEqualTo(new Item(5L, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{\"result\":\"success\"}", "{\"result\":\"success\",\"tasks\":null}"})
    void listWithoutListIsEmpty(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().list(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"result\":\"success\"}",
                "{\"result\":\"success\",\"failures\":null}",
                "{\"result\":\"success\",\"failures\":[]}",
                "{\"result\":\"success\",\"failures\":{}}"
            })
    void updateWithoutFailuresIsApplied(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().update(5, BODY)).isEqualTo(UpdateResult.applied());
    }

    @Test
    void noContentIsAppliedForAnUpdateAndEmptyForAList() {
        bench.answer(new MockResponse.Builder().code(204)).answer(new MockResponse.Builder().code(204));
        assertThat(bench.probe().update(5, BODY)).isEqualTo(UpdateResult.applied());
        assertThat(bench.probe().list(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"result\":\"success\"}"})
    void acceptedMeansQueued(String answer) {
        bench.answer(202, answer);
        UpdateResult result = bench.probe().update(5, BODY);
        assertThat(result.isQueued()).isTrue();
        assertThat(result.isApplied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":\"success\",\"failures\":[{\"field\":\"20\",\"error\":\"bad\"}]}",
                "{\"result\":\"success\",\"failures\":{\"field\":20,\"error\":\"bad\"}}",
                "{\"failures\":{\"error\":\"bad\",\"field\":\"20\"},\"result\":\"success\"}"
            })
    void failuresArriveAsListOrAlone(String answer) {
        bench.answer(answer);
        UpdateResult result = bench.probe().update(5, BODY);
        assertThat(result.outcome()).isEqualTo(UpdateResult.Outcome.PARTLY_APPLIED);
        assertThat(result.failures()).containsExactly(new UpdateFailure("20", "bad"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":\"success\",\"entry\":{\"id\":5,\"name\":\"a\"}}",
                "{\"result\":\"success\",\"id\":5,\"name\":\"a\"}",
                "{\"entry\":{\"id\":5,\"name\":\"a\"}}",
                "\uFEFF {\"id\":5,\"name\":\"a\"}",
                "{\"id\":5,\"name\":\"a\",\"entry\":null,\"result\":\"success\"}"
            })
    void entryMayComeWrappedOrBare(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().bare(5)).isEqualTo(new Item(5L, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"result\":\"success\"}", "{\"result\":\"success\",\"entry\":null}"})
    void entryThatIsNeitherWrappedNorBareIsMissing(String answer) {
        bench.answer(answer);
        failure(MalformedResponseException.class, () -> bench.probe().bare(5));
    }

    @Test
    void bareFailureIsAFailure() {
        bench.answer("{\"result\":\"fail\",\"code\":6000,\"error\":\"Entry not found\",\"id\":5}");
        failure(ApiException.class, () -> bench.probe().bare(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\":\"success\",\"key\":12}",
                "{\"key\":\"12\"}",
                "{\"result\":\"success\",\"entry\":{\"key\":12}}"
            })
    void keyOfAnAdditionIsReadWhereverItStands(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().add(7, BODY)).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"result\":\"success\"}", "{\"key\":null}", "{\"key\":\"\"}", "{\"entry\":{}}"})
    void additionWithoutAKeyIsAnAdditionAllTheSame(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().add(7, BODY)).isEmpty();
    }

    @Test
    void additionWithoutContentIsAnAdditionAllTheSame() {
        bench.answer(new MockResponse.Builder().code(204));
        assertThat(bench.probe().add(7, BODY)).isEmpty();
    }

    @Test
    void additionThatFailedIsAFailure() {
        bench.answer("{\"result\":\"fail\",\"code\":1000,\"error\":\"no\"}");
        failure(ApiException.class, () -> bench.probe().add(7, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":\"success\",\"id\":123}", "{\"id\":\"123\",\"result\":\"success\"}"})
    void idIsReadAsNumberOrText(String answer) {
        bench.answer(answer);
        assertThat(bench.probe().create(BODY)).isEqualTo(123);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"result\":\"success\"}",
                "{\"result\":\"success\",\"id\":null}",
                "{\"result\":\"success\",\"id\":\"\"}",
                "{\"result\":\"success\",\"id\":\"x\"}"
            })
    void createdWithoutIdMayHaveBeenApplied(String answer) {
        bench.answer(answer);
        MalformedResponseException e =
                failure(MalformedResponseException.class, () -> bench.probe().create(BODY));
        assertThat(e).hasMessageContaining("POST task/: status 200, a success without id");
        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(e.status()).isEqualTo(200);
        assertThat(bench.server.getRequestCount()).isOne();
    }

    @Test
    void entityThatIsMissingIsNoNull() {
        bench.answer("{\"result\":\"success\"}");
        MalformedResponseException e =
                failure(MalformedResponseException.class, () -> bench.probe().get(5));
        assertThat(e).hasMessage("GET task/5: status 200, a success without task");
        assertThat(e.mayHaveBeenApplied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "file", "FAIL", "error"})
    void failureWithStatus200IsAFailure(String result) {
        bench.answer("{\"result\":\"" + result + "\",\"code\":1000,\"error\":\"Task not found\"}");
        NotFoundException e =
                failure(NotFoundException.class, () -> bench.probe().get(5));
        assertThat(e.status()).isEqualTo(200);
        assertThat(e.code().number()).isEqualTo(1000);
        assertThat(e.error()).isEqualTo("Task not found");
        assertThat(e)
                .hasMessage("GET task/5: status 200, code 1000 (task not found), \"Task not found\". "
                        + e.code().remedy());
    }

    @Test
    void failureIsSeenBehindThePayloadAndByUpdates() {
        bench.answer("{\"task\":{\"id\":5},\"code\":\"1000\",\"result\":\"fail\"}")
                .answer("{\"result\":\"fail\",\"code\":1002,\"error\":\"no\",\"failures\":[]}")
                .answer("{\"code\":1000,\"error\":\"no\"}")
                .answer("{\"result\":\"fail\",\"code\":1000}");
        failure(NotFoundException.class, () -> bench.probe().get(5));
        assertThat(failure(ApiException.class, () -> bench.probe().update(5, BODY))
                        .mayHaveBeenApplied())
                .isFalse();
        failure(NotFoundException.class, () -> bench.probe().update(5, BODY));
        failure(NotFoundException.class, () -> bench.probe().summary());
    }

    @Test
    void lockedObjectIsRepeatedEvenForAChange() {
        bench.answer("{\"result\":\"fail\",\"code\":3,\"error\":\"busy\"}")
                .answer(400, "{\"result\":\"fail\",\"code\":3}")
                .answer("{\"result\":\"fail\",\"code\":3}");
        failure(LockedException.class, () -> bench.probe().update(5, BODY));
        assertThat(bench.server.getRequestCount()).isEqualTo(3);
        assertThat(bench.timing.sleeps()).hasSize(2);
    }

    @Test
    void answerWithSeveralThingsIsBoundWhole() {
        bench.answer("{\"result\":\"success\",\"total\":2,\"items\":[{\"id\":1}]}");
        assertThat(bench.probe().summary().total()).isEqualTo(2);
        assertThat(failure(MalformedResponseException.class, () -> {
                    bench.answer("");
                    bench.probe().summary();
                }))
                .hasMessage("GET summary: status 200, a success without body");
    }
}
