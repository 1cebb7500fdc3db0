package io.github.planfixsdk.report;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.internal.http.TimingClock;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeReports;
import io.github.planfixsdk.transport.Limiter;
import java.util.ArrayList;
import java.util.List;

/** An account with one report, and a runner whose waiting costs no time. */
final class ReportBench implements AutoCloseable {
    final FakeTiming timing = new FakeTiming();
    final FakePlanfix fake =
            FakePlanfix.builder().clock(new TimingClock(timing)).start();
    final FakeReports fakes = fake.settings().reports();
    final List<ReportProgress> progress = new ArrayList<>();
    final long sales = fakes.add("Sales", "Customer", "Amount");
    private final PlanfixClient client = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();

    Reports reports() {
        // Attempts are the client's own affair, and its clock is real.
        return client.with(options -> options.maxRetries(0)).reports();
    }

    ReportRunner.Builder runner() {
        return ReportRunner.builder(reports()).timing(timing).onProgress(progress::add);
    }

    ReportRunner standard() {
        return runner().build();
    }

    /** The save that a run would make now, opened. */
    ReportResult saved() {
        fakes.addSave(sales);
        return standard().latest(sales).orElseThrow();
    }

    long calls(String pathEnd) {
        return fake.requests().stream()
                .filter(request -> request.path().endsWith(pathEnd))
                .count();
    }

    @Override
    public void close() {
        client.close();
        fake.close();
    }
}
