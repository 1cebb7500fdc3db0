package io.github.planfixsdk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What examinations in tests have in common. */
final class Ward {
    static final String TOKEN = "s3cr3t-T0ken-0123456789";

    /** The machine's clock, but nobody sleeps: what is repeated is repeated at once. */
    static final Timing AWAKE = new Timing() {
        @Override
        public long nanoTime() {
            return Timing.SYSTEM.nanoTime();
        }

        @Override
        public Instant now() {
            return Timing.SYSTEM.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    };

    private Ward() {}

    static DoctorBuilder doctor(String baseUrl) {
        return Doctor.builder()
                .baseUrl(baseUrl)
                .token(TOKEN)
                .limiter(Limiter.unlimited())
                .timing(AWAKE);
    }

    static DoctorBuilder doctor(FakePlanfix fake) {
        return doctor(fake.restUrl().toString()).token(fake.token());
    }

    /** The only finding of a check. */
    static Finding only(Diagnosis diagnosis, Check check) {
        List<Finding> findings = diagnosis.findings(check);
        assertThat(findings).as(diagnosis.report()).hasSize(1);
        return findings.get(0);
    }

    static Finding scope(Diagnosis diagnosis, String name) {
        return diagnosis.findings(Check.SCOPE).stream()
                .filter(finding -> finding.subject().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnosis.report()));
    }

    static void assertVerdict(Finding finding, Verdict verdict, String... words) {
        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(verdict);
        for (String word : words) {
            assertThat(finding.toString()).contains(word);
        }
    }

    /** Everything that an account holds, in words. */
    static List<String> contents(FakePlanfix fake) {
        List<String> contents = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            fake.all(kind).forEach(entity -> contents.add(kind + " " + entity));
        }
        return contents;
    }

    /** Without a connection there is only a finding about the address. */
    static void assertNothingElseIsKnown(Diagnosis diagnosis) {
        assertThat(diagnosis.findings())
                .filteredOn(finding ->
                        List.of(Check.TOKEN, Check.ACCOUNT, Check.SCOPE).contains(finding.check()))
                .hasSize(13)
                .allMatch(finding -> finding.verdict() == Verdict.UNKNOWN)
                .allMatch(finding -> finding.known().contains("no way to Planfix"));
        assertThat(diagnosis.isHealthy()).isFalse();
    }
}
