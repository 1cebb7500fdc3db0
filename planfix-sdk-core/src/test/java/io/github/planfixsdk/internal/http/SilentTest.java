package io.github.planfixsdk.internal.http;

import static io.github.planfixsdk.internal.http.Bench.BODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.transport.CallOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Silent mode reaches the endpoints that know it, and no other. */
class SilentTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private String target(Runnable call) throws InterruptedException {
        bench.answer("{\"id\":7,\"task\":{\"id\":5}}");
        call.run();
        return bench.request().getTarget();
    }

    @Test
    void silentModeIsOffByDefault() throws InterruptedException {
        assertThat(target(() -> bench.probe().update(5, BODY))).isEqualTo("/rest/task/5");
    }

    @Test
    void silentClientSilencesWhatKnowsIt() throws InterruptedException {
        bench.options = CallOptions.defaults().silent(true);
        Probe probe = bench.probe();
        assertThat(target(() -> probe.update(5, BODY))).isEqualTo("/rest/task/5?silent=true");
        assertThat(target(() -> probe.comment(BODY))).isEqualTo("/rest/comment/?silent=true");
        assertThat(target(() -> probe.create(BODY))).isEqualTo("/rest/task/");
        assertThat(target(() -> probe.get(5))).isEqualTo("/rest/task/5");
    }

    @Test
    void silentModeSurvivesARetry() throws InterruptedException {
        bench.options = CallOptions.defaults().silent(true);
        bench.answer(429, "");
        assertThat(target(() -> bench.probe().update(5, BODY))).isEqualTo("/rest/task/5?silent=true");
        assertThat(bench.request().getTarget()).isEqualTo("/rest/task/5?silent=true");
    }

    @Test
    void viewIsSilentAloneAndBackAgain() throws InterruptedException {
        RestTransport loud = bench.transport();
        RestTransport quiet = loud.with(loud.options().silent(true));
        RestTransport loudAgain = quiet.with(quiet.options().silent(false));
        assertThat(target(() -> quiet.create(Probe.class).update(5, BODY))).endsWith("?silent=true");
        assertThat(target(() -> loud.create(Probe.class).update(5, BODY))).endsWith("task/5");
        assertThat(target(() -> loudAgain.create(Probe.class).update(5, BODY))).endsWith("task/5");
    }
}
