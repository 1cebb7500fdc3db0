package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.UnknownCommand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandEndpointTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    private final List<Form> handled = new ArrayList<>();

    @Test
    void dispatchesByCommandWithoutTheToken() {
        InboundResponse answer = endpoint().handle(post("cmd=hello&a=1&token=" + TOKEN));

        assertThat(answer).isEqualTo(InboundResponse.ok());
        assertThat(handled)
                .containsExactly(
                        Form.builder().add("cmd", "hello").add("a", "1").build());
    }

    @Test
    void takesAFormThatAFrameworkHasDecoded() {
        Form form = Form.builder().add("cmd", "hello").add("token", TOKEN).build();

        assertThat(endpoint().handle(InboundRequest.ofForm("POST", form)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "post"})
    void onlyPostIsAllowed(String method) {
        InboundResponse answer =
                endpoint().handle(InboundRequest.of(method, InboundRequest.FORM, bytes("cmd=hello&token=" + TOKEN)));

        assertError(answer, 405, "Invalid parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "", "nonsense;;;"})
    void onlyFormsAreRead(String type) {
        InboundResponse answer = endpoint().handle(InboundRequest.of("POST", type, bytes("cmd=hello&token=" + TOKEN)));

        assertError(answer, 415, "Invalid parameters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-URLencoded; charset=UTF-8",
                " application/x-www-form-urlencoded ;charset=windows-1251"
            })
    void formTypeIsRecognisedInAnySpelling(String type) {
        assertThat(endpoint()
                        .handle(InboundRequest.of("POST", type, bytes("cmd=hello&token=" + TOKEN)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void missingTypeIsTakenForAForm() {
        assertThat(endpoint()
                        .handle(InboundRequest.of("POST", null, bytes("cmd=hello&token=" + TOKEN)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tooLargeABodyOrTooManyFieldsAreRefused() {
        byte[] large = new byte[InboundRequest.MAX_BODY_BYTES + 1];

        assertError(
                endpoint().handle(InboundRequest.of("POST", InboundRequest.FORM, large)), 413, "Invalid parameters");
        assertError(
                endpoint().handle(post("cmd=hello&token=" + TOKEN + "&a".repeat(1_000))), 413, "Invalid parameters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd=hello",
                "cmd=hello&token=",
                "cmd=hello&token=303cb962ac59075b964b07152d234b7",
                "cmd=hello&token=303cb962ac59075b964b07152d234b700",
                "cmd=hello&token=wrong&token=303cb962ac59075b964b07152d234b70",
                "cmd=hello&planfix_token=303cb962ac59075b964b07152d234b70",
                "token=wrong"
            })
    void wrongTokenIsRefusedBeforeAnythingElseIsRead(String body) {
        assertError(endpoint().handle(post(body)), 401, "Invalid token");
    }

    @Test
    void missingCommandIsRefused() {
        assertError(endpoint().handle(post("token=" + TOKEN)), 400, "Invalid parameters");
    }

    @Test
    void unknownCommandReachesTheFallback() {
        List<UnknownCommand> unknown = new ArrayList<>();
        CommandEndpoint endpoint =
                CommandEndpoint.builder().token(TOKEN).onUnknown(unknown::add).build(Map.of());

        assertThat(endpoint.handle(post("cmd=later&a=1&token=" + TOKEN))).isEqualTo(InboundResponse.ok());
        assertThat(unknown)
                .containsExactly(new UnknownCommand(
                        "later",
                        Form.builder().add("cmd", "later").add("a", "1").build()));
        assertThat(unknown.toString()).doesNotContain(TOKEN);
    }

    @Test
    void withoutAFallbackOnlyTheNameIsLogged() {
        String log = Captured.logOf(
                () -> assertThat(endpoint().handle(post("cmd=later%0AFAKE+LINE&phone=79051234567&token=" + TOKEN)))
                        .isEqualTo(InboundResponse.ok()));

        assertThat(log)
                .contains("later?FAKE?LINE")
                .contains("onUnknown")
                .doesNotContain(TOKEN)
                .doesNotContain("79051234567");
        assertThat(log.strip().lines()).hasSize(1);
    }

    @Test
    void failingCommandIsAnsweredAndReported() {
        Map<String, Throwable> errors = new HashMap<>();
        IllegalStateException failure = new IllegalStateException("details");
        CommandEndpoint endpoint = CommandEndpoint.builder()
                .token(TOKEN)
                .onError(errors::put)
                .build(Map.of("hello", form -> {
                    throw failure;
                }));

        assertError(endpoint.handle(post("cmd=hello&token=" + TOKEN)), 500, "Internal error");
        assertThat(errors).containsExactly(Map.entry("hello", failure));
    }

    @Test
    void errorsAndFailingListenersAreAnsweredToo() {
        CommandEndpoint endpoint = CommandEndpoint.builder()
                .token(TOKEN)
                .onError((command, error) -> {
                    throw new IllegalStateException("the listener fails too");
                })
                .onUnknown(command -> {
                    throw new AssertionError("and the fallback");
                })
                .build(Map.of("hello", form -> {
                    throw new StackOverflowError();
                }));

        String log = Captured.logOf(() -> {
            assertError(endpoint.handle(post("cmd=hello&token=" + TOKEN)), 500, "Internal error");
            assertError(endpoint.handle(post("cmd=other&token=" + TOKEN)), 500, "Internal error");
        });
        assertThat(log).contains("onError itself failed for hello").doesNotContain(TOKEN);
    }

    @Test
    void withoutAListenerTheFailureIsLogged() {
        CommandEndpoint endpoint = CommandEndpoint.builder().token(TOKEN).build(Map.of("hello", form -> {
            throw new IllegalStateException("details");
        }));

        assertThat(Captured.logOf(() -> endpoint.handle(post("cmd=hello&token=" + TOKEN))))
                .contains("The callback for hello failed")
                .contains("IllegalStateException: details")
                .doesNotContain(TOKEN);
    }

    @Test
    void interruptionIsKept() {
        CommandEndpoint endpoint = CommandEndpoint.builder()
                .token(TOKEN)
                .onError((command, error) -> {})
                .build(Map.of("hello", form -> {
                    throw new InterruptedException();
                }));

        assertThat(endpoint.handle(post("cmd=hello&token=" + TOKEN)).status()).isEqualTo(500);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusalIsNoFailure() {
        List<String> errors = new ArrayList<>();
        CommandEndpoint endpoint = CommandEndpoint.builder()
                .token(TOKEN)
                .onError((command, error) -> errors.add(command))
                .build(Map.of("hello", form -> {
                    throw new RefusedException("no such chat");
                }));

        assertError(endpoint.handle(post("cmd=hello&token=" + TOKEN)), 400, "Invalid parameters");
        assertThat(errors).isEmpty();
    }

    @Test
    void missingOrBlankTokenIsRefusedAtOnce() {
        assertThatThrownBy(() -> CommandEndpoint.builder().build(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token is missing");
        assertThatThrownBy(() -> CommandEndpoint.builder().token(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token is blank");
    }

    @Test
    void secondCallbackIsRefused() {
        assertThatThrownBy(() -> CommandEndpoint.builder().onError((c, e) -> {}).onError((c, e) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("onError is registered already");
    }

    @Test
    void anyFormGetsAnAnswerThatNeverHoldsTheToken() {
        Random random = new Random(20261122);
        CommandEndpoint endpoint = CommandEndpoint.builder()
                .token(TOKEN)
                .onUnknown(command -> {})
                .build(Map.of("hello", form -> InboundResponse.json(Map.of("a", new Parameters(form).required("a")))));
        String[] parts = {
            "cmd=hello",
            "cmd=",
            "cmd",
            "token=" + TOKEN,
            "token",
            "&",
            "=",
            "%",
            "%f",
            "a=1",
            "a=%00",
            "+",
            "&&",
            ";",
            "\u0000",
            "\u00ff",
            "%F0%9F",
            "cmd=" + TOKEN,
            "b=" + TOKEN,
            "a".repeat(3_000)
        };
        List<Integer> allowed = List.of(200, 400, 401, 413);
        String log = Captured.logOf(() -> {
            for (int round = 0; round < 5_000; round++) {
                StringBuilder body = new StringBuilder();
                for (int i = random.nextInt(30); i > 0; i--) {
                    body.append(parts[random.nextInt(parts.length)]);
                    if (random.nextBoolean()) {
                        body.append('&');
                    }
                }
                InboundResponse answer = endpoint.handle(InboundRequest.of(
                        "POST", InboundRequest.FORM, body.toString().getBytes(StandardCharsets.ISO_8859_1)));
                assertThat(answer.status()).isIn(allowed);
                if (answer.status() != 200) {
                    assertThat(answer.bodyText()).doesNotContain(TOKEN);
                }
            }
        });
        assertThat(log).doesNotContain(TOKEN);
    }

    private CommandEndpoint endpoint() {
        return CommandEndpoint.builder().token(TOKEN).build(Map.of("hello", form -> {
            handled.add(form);
            return InboundResponse.ok();
        }));
    }

    private void assertError(InboundResponse answer, int status, String error) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.bodyText()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(handled).isEmpty();
    }

    private static InboundRequest post(String body) {
        return InboundRequest.of("POST", InboundRequest.FORM, bytes(body));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
