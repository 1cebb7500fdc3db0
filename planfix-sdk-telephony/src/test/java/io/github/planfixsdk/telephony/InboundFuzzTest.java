package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundFuzz;
import io.github.planfixsdk.inbound.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, there is an answer of the documented kind, and neither key stands in any. */
class InboundFuzzTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final String PLANFIX_TOKEN = "59075b964b07152d234b70303cb962ac";
    private static final Set<String> SHOWN = Set.of(
            "The exchange takes an https address of Planfix only",
            "The exchange serves test.planfix.ru only",
            "keys *** and ***");

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger setups = new AtomicInteger();
    private final InboundFuzz fuzz = new InboundFuzz(
            20261127,
            TOKEN,
            List.of(
                    Form.builder().add("cmd", "makeCall").add("from", "102").build(),
                    Form.builder()
                            .add("cmd", "setup")
                            .add("planfix_token", PLANFIX_TOKEN)
                            .build()),
            List.of("from", "to", "to", "planfix_url", "planfix_url", "planfix_token"),
            List.of(
                    "makeCall",
                    "makecall",
                    "setup",
                    "hangup",
                    "79101234567",
                    "fail",
                    "refuse",
                    "http://test.planfix.ru/tel/api",
                    "https://test.planfix.ru/tel/api",
                    "https://test.planfix.ru/refuse"),
            InboundFuzzTest::check);

    @Test
    void handlerAnswersEveryForm() throws IOException {
        fuzz.direct(handler());
    }

    @Test
    void jdkServerAnswersEveryRequest() throws IOException {
        fuzz.overJdkServer(handler());
    }

    @Test
    void servletContainerAnswersEveryRequest() throws Exception {
        fuzz.overServletContainer(handler());
    }

    @AfterEach
    void bothCommandsWereAmongThem() {
        assertThat(calls).hasPositiveValue();
        assertThat(setups).hasPositiveValue();
    }

    private static void check(int status, String body) throws IOException {
        assertThat(body).doesNotContain(PLANFIX_TOKEN);
        if (!SHOWN.contains(body)) {
            assertThat(status).isNotEqualTo(200);
            assertThat(InboundFuzz.isError(body)).isTrue();
        }
    }

    private TelephonyHandler handler() {
        return TelephonyHandler.builder()
                .token(TOKEN)
                .account("test.planfix.ru")
                .onMakeCall(call -> {
                    calls.incrementAndGet();
                    if (call.to().equals("fail")) {
                        throw new IllegalStateException("the exchange fails");
                    }
                    if (call.to().equals("refuse")) {
                        throw new RefusedException("no such extension");
                    }
                })
                .onSetup(connection -> {
                    setups.incrementAndGet();
                    if (connection.address().endsWith("refuse")) {
                        throw new RefusedException("keys " + connection.token() + " and " + TOKEN);
                    }
                })
                .build();
    }
}
