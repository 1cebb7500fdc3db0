package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedCall;
import io.github.planfixsdk.transport.Limiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtensionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final FakePlanfix planfix = FakePlanfix.start();
    private final PlanfixClient rest = client(planfix);
    private final Extensions extensions = Extensions.builder(rest.users())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @AfterEach
    void close() {
        rest.close();
        planfix.close();
    }

    static PlanfixClient client(FakePlanfix planfix) {
        return PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(Limiter.unlimited())
                .build();
    }

    @Test
    void employeesAndShortNumbersFindEachOther() {
        long anna = planfix.addUser("{\"name\":\"Anna\",\"lastname\":\"Orlova\",\"extension\":\"101\"}");
        long boris = planfix.addUser("{\"name\":\"Boris\"}");

        ExtensionRefresh run = extensions.refresh();

        assertThat(run).isEqualTo(new ExtensionRefresh(NOW, ExtensionRefresh.Status.DONE, 2, 1, null));
        assertThat(extensions.lastRefresh()).contains(run);
        assertThat(extensions.employee("101")).contains(new Employee(anna, "Anna Orlova", "101"));
        assertThat(extensions.employee(" 101 ")).isPresent();
        assertThat(extensions.employee("0101")).isEmpty();
        assertThat(extensions.extension(anna)).contains("101");
        assertThat(extensions.extension(boris)).isEmpty();
        assertThat(extensions.extension(999)).isEmpty();
        assertThat(extensions.employees()).extracting(Employee::id).containsExactly(anna, boris);
        assertThat(extensions).hasToString("1 extensions, last run DONE at 2026-03-02T09:00:00Z");
    }

    @Test
    void nothingIsHeldBackBeforeTheFirstRun() {
        assertThat(extensions.reasonNotToSend("79101234567", "101")).isEmpty();
        assertThat(extensions.lastRefresh()).isEmpty();
        assertThat(extensions.employees()).isEmpty();
        assertThat(extensions).hasToString("extensions, not read yet");
    }

    @Test
    void nothingIsHeldBackWhereNoShortNumberIsTold() {
        planfix.addUser("{\"name\":\"Anna\",\"phones\":[{\"number\":\"79101234567\",\"type\":1}]}");

        assertThat(extensions.refresh().status()).isEqualTo(ExtensionRefresh.Status.NO_EXTENSIONS);

        assertThat(extensions.reasonNotToSend("79101234567", "101")).isEmpty();
    }

    @Test
    void callsThatPlanfixWouldDropHaveAReason() {
        long anna = planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        planfix.addUser("{\"name\":\"Boris\",\"extension\":\"102\","
                + "\"phones\":[{\"number\":\"+7 (910) 123-45-67\",\"type\":1}]}");
        extensions.refresh();

        assertThat(extensions.reasonNotToSend("79160000000", "101")).isEmpty();
        assertThat(extensions.reasonNotToSend("79160000000", "199"))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("short number 199 belongs to no employee"));
        assertThat(extensions.reasonNotToSend("102", "101"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("calls between employees"));
        assertThat(extensions.reasonNotToSend("79101234567", "101")).hasValueSatisfying(reason -> assertThat(reason)
                .contains("on the card of user:" + (anna + 1))
                .doesNotContain("79101234567"));
    }

    @Test
    void planfixDropsExactlyWhatHasAReason() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        planfix.addUser("{\"name\":\"Boris\",\"extension\":\"0102\","
                + "\"phones\":[{\"number\":\"8 (495) 000-00-01\",\"type\":2}]}");
        extensions.refresh();
        try (TelephonyClient telephony = CallerLookupTest.telephony(planfix)) {
            for (String ext : List.of("101", "0102", "102", "999")) {
                for (String phone : List.of("79101234567", "84950000001", "74950000001", "101", "0102", "102")) {
                    boolean reason = extensions.reasonNotToSend(phone, ext).isPresent();
                    telephony.event(
                            IncomingLeg.of(reason + " " + phone, phone, ext).ringing());
                }
            }
        }

        assertThat(planfix.telephony().calls())
                .extracting(RecordedCall::callId)
                .isNotEmpty()
                .allMatch(id -> id.startsWith("false"));
        assertThat(planfix.telephony().ignoredCalls())
                .extracting(RecordedCall::callId)
                .isNotEmpty()
                .allMatch(id -> id.startsWith("true"));
    }

    @Test
    void aShortNumberGivenTwiceIsVisible() {
        long anna = planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        long boris = planfix.addUser("{\"name\":\"Boris\",\"extension\":\"101\"}");
        planfix.addUser("{\"name\":\"Olga\",\"extension\":\"102\"}");

        extensions.refresh();

        assertThat(extensions.duplicates()).containsOnlyKeys("101");
        assertThat(extensions.duplicates().get("101")).extracting(Employee::id).containsExactly(anna, boris);
        assertThat(extensions.employee("101")).map(Employee::id).contains(anna);
    }

    @Test
    void deletedEmployeesDoNotCount() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\",\"isDeleted\":true}");
        planfix.addUser("{\"name\":\"Boris\",\"extension\":\"102\"}");

        assertThat(extensions.refresh().employees()).isEqualTo(1);

        assertThat(extensions.employee("101")).isEmpty();
    }

    @Test
    void allPagesAreRead() {
        for (int i = 0; i < 250; i++) {
            planfix.addUser("{\"name\":\"Employee\",\"extension\":\"" + (1_000 + i) + "\"}");
        }

        assertThat(extensions.refresh().withExtension()).isEqualTo(250);

        assertThat(planfix.requestCount()).isEqualTo(3);
        assertThat(extensions.employee("1249")).isPresent();
    }

    @Test
    void aFailedRunKeepsWhatIsKnownAndShows() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        extensions.refresh();
        planfix.fail("POST", "/rest/user/list", Fault.htmlPage(503), 10);
        try (PlanfixClient impatient = rest.with(options -> options.maxRetries(0))) {
            Extensions others = Extensions.of(impatient.users());
            assertThatThrownBy(others::refresh).isInstanceOf(ServerException.class);
            assertThat(others.lastRefresh()).hasValueSatisfying(run -> {
                assertThat(run.status()).isEqualTo(ExtensionRefresh.Status.FAILED);
                assertThat(run.failure()).isInstanceOf(ServerException.class);
            });
            planfix.clearFaults();
            assertThat(others.refresh().status()).isEqualTo(ExtensionRefresh.Status.DONE);
            planfix.fail("POST", "/rest/user/list", Fault.htmlPage(503), 10);
            assertThatThrownBy(others::refresh).isInstanceOf(ServerException.class);
            assertThat(others.employee("101")).isPresent();
            assertThat(others.reasonNotToSend("79160000000", "199")).isPresent();
        }
    }

    @Test
    void aCustomFieldMayHoldTheShortNumbers() {
        long line = planfix.settings().addCustomField(EntityKind.USER, 0, "Internal number");
        long number = planfix.settings().addCustomField(EntityKind.USER, 1, "Internal number, too");
        long anna = planfix.addUser("{\"name\":\"Anna\",\"extension\":\"999\",\"customFieldData\":["
                + "{\"field\":{\"id\":" + line + "},\"value\":\" 0101 \"},"
                + "{\"field\":{\"id\":" + number + "},\"value\":200}]}");
        Extensions byLine =
                Extensions.builder(rest.users()).from(CustomField.line(line)).build();
        Extensions byNumber = Extensions.builder(rest.users())
                .from(CustomField.number(number))
                .build();

        byLine.refresh();
        byNumber.refresh();

        assertThat(byLine.extension(anna)).contains("0101");
        assertThat(byNumber.extension(anna)).contains("200");
    }

    @Test
    void aMapMayHoldTheShortNumbers() {
        long anna = planfix.addUser("{\"name\":\"Anna\"}");
        long boris = planfix.addUser("{\"name\":\"Boris\",\"extension\":\"102\"}");
        Extensions mapped = Extensions.builder(rest.users())
                .from(Map.of(anna, "101", 999L, "199"))
                .build();

        mapped.refresh();

        assertThat(mapped.employee("101")).contains(new Employee(anna, "Anna", "101"));
        assertThat(mapped.extension(boris)).isEmpty();
        assertThat(mapped.employee("199")).isEmpty();
    }

    @Test
    void aMapWithABlankShortNumberIsRefused() {
        Extensions.Builder builder = Extensions.builder(rest.users());
        assertThatThrownBy(() -> builder.from(Map.of(7L, " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("employee 7");
        assertThatThrownBy(() -> builder.from(Map.of(0L, "101"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersOnCardsAreComparedAsTheProgramSays() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\","
                + "\"phones\":[{\"number\":\"8 (910) 123-45-67\",\"type\":1}]}");
        Extensions lastTen = Extensions.builder(rest.users())
                .phones(number -> {
                    String digits = number.replaceAll("\\D", "");
                    return digits.substring(Math.max(0, digits.length() - 10));
                })
                .build();
        lastTen.refresh();
        extensions.refresh();

        assertThat(lastTen.reasonNotToSend("79101234567", "101")).isPresent();
        assertThat(extensions.reasonNotToSend("79101234567", "101")).isEmpty();
    }

    @Test
    void aSlowRunHoldsUpNoQuestion() {
        planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
        extensions.refresh();
        planfix.addUser("{\"name\":\"Boris\",\"extension\":\"102\"}");
        planfix.fail("POST", "/rest/user/list", Fault.latency(Duration.ofMinutes(5)), 1);
        Thread slow = new Thread(() -> {
            try {
                extensions.refresh();
            } catch (RuntimeException e) {
                // The interrupt below ends it.
            }
        });
        slow.start();
        while (planfix.requestCount() < 2) {
            Thread.onSpinWait();
        }

        assertThat(extensions.employee("101")).isPresent();
        assertThat(extensions.employee("102")).isEmpty();

        slow.interrupt();
        planfix.close();
        assertThat(joins(slow)).isTrue();
        assertThat(extensions.lastRefresh()).map(ExtensionRefresh::status).contains(ExtensionRefresh.Status.FAILED);
    }

    static boolean joins(Thread thread) {
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
