package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Programs log what they get, so no text of a value has what a log must not have. */
class TextsTest {
    private static final String NUMBER = "79101234567";
    private static final String LINE = "74950000001";
    private static final String NAME = "Ivan Petrov";
    private static final String KEY = "s3cret-key";
    private static final Set<Class<?>> WITHOUT_INSTANCES = Set.of(TelephonyRequests.class);

    @Test
    void noTextHasTheClientsNumberOrNameOrAKey() throws Exception {
        List<Object> values = new ArrayList<>(values());
        try (FakePlanfix planfix = FakePlanfix.start();
                PlanfixClient rest = ExtensionsTest.client(planfix);
                Exchange exchange = new Exchange();
                TelephonyClient client = connection().client().build();
                CallerLookup lookup = CallerLookup.of(client);
                PbxBridge bridge = PbxBridge.builder().token(KEY).start()) {
            IncomingCall incoming = exchange.calls.incoming("in", NUMBER, LINE);
            OutgoingCall outgoing = exchange.calls.outgoing("out", NUMBER, "101", LINE);
            values.add(catchThrowable(() -> incoming.answer("102")));
            incoming.ring("101");
            outgoing.dial();
            values.addAll(List.of(incoming, outgoing, exchange.calls, exchange.sender));
            values.addAll(List.of(client, lookup, bridge, bridge.handler(), Extensions.of(rest.users())));

            assertThat(values)
                    .allSatisfy(value -> assertThat(value.toString()).doesNotContain(NUMBER, LINE, NAME, KEY));
        }
        assertThat(values.stream().map(Object::getClass)).containsAll(publicTypes());
    }

    private static PlanfixConnection connection() {
        return PlanfixConnection.of("https://example.planfix.com/tel/api", KEY);
    }

    private static List<Object> values() {
        IncomingLeg in = IncomingLeg.of("in", NUMBER, "101").line(LINE);
        OutgoingLeg out = OutgoingLeg.of("out", NUMBER, "101").line(LINE);
        Caller caller = new Caller(NAME, "101");
        return List.of(
                in,
                in.ringing(),
                in.completed(IncomingResult.SUCCESS, Duration.ofSeconds(5)).recorded(),
                out,
                out.dialling(),
                new MakeCall("101", NUMBER),
                caller,
                new Caller(null, null),
                CallerAnswer.of(NUMBER, caller, Forwarding.certain("101")),
                CallerAnswer.nobody(NUMBER, CallerAnswer.Reason.UNKNOWN_CALLER, null),
                OutgoingNumbers.of(LINE).employee("101", NUMBER),
                OutgoingNumbers.of(LINE).employee("101", NUMBER).always(),
                OutgoingNumbers.of(LINE),
                Recording.temporary("https://pbx.example/1.mp3?once=" + KEY),
                connection(),
                new PingResult(KEY, "https://pbx.example/planfix?key=" + KEY),
                new PingResult(KEY, "https://user:" + KEY + "@pbx.example/planfix"),
                new PingResult(KEY, "typed: ?" + KEY + "\n" + KEY),
                new Employee(5, NAME, "101"),
                new ExtensionRefresh(Instant.EPOCH, ExtensionRefresh.Status.DONE, 2, 1, null));
    }

    /** All of which there are values, so that a new type has to come into this test. */
    private static List<Class<?>> publicTypes() throws Exception {
        Path classes = Path.of(
                Call.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("io/github/planfixsdk/telephony"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") && !name.contains("-")) {
                    Class<?> type = Class.forName(Call.class.getPackageName() + "." + name);
                    if (hasValues(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean hasValues(Class<?> type) {
        int modifiers = type.getModifiers();
        return Modifier.isPublic(modifiers)
                && !Modifier.isAbstract(modifiers)
                && !type.isEnum()
                && !WITHOUT_INSTANCES.contains(type);
    }
}
