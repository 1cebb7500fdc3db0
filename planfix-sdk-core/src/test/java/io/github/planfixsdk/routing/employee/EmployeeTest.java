package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** An account and a directory for every test. */
abstract class EmployeeTest {
    static final Instant NOW = Instant.parse("2026-03-02T21:30:00Z");

    final FakePlanfix planfix = FakePlanfix.builder().requestsPerSecond(100_000).start();
    final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(planfix.restUrl().toString())
            .token(planfix.token())
            .limiter(Limiter.unlimited())
            .options(options -> options.maxRetries(0))
            .build();
    final EmployeeStore store = EmployeeStore.inMemory();
    final EmployeeDirectory directory = directory(store);

    EmployeeDirectory directory(EmployeeStore kept) {
        return EmployeeDirectory.builder(client.users())
                .store(kept)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .zone(ZoneOffset.UTC)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        planfix.close();
    }

    long user(String name, String lastname) {
        return planfix.addUser("{'name':'" + name + "','lastname':'" + lastname + "'}");
    }

    void change(long user, String json) {
        planfix.settings().changes().update(EntityKind.USER, user, json);
    }

    static List<Long> numbers(List<Employee> employees) {
        return employees.stream().map(Employee::number).toList();
    }

    static VendorEmployee vendor(long id, @Nullable String name, @Nullable String email) {
        return new VendorEmployee(id, name, email);
    }
}
