package io.github.planfixsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.PlanfixClientBuilder;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.NotAttachedException;
import io.github.planfixsdk.file.Upload;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The user's limiter or HTTP client throws what it likes: nothing that was written before is lost by it. */
class ForeignFailuresTest {
    private static final TaskRequest REQUEST = TaskRequest.builder().name("New").build();

    private final FakePlanfix fake = FakePlanfix.start();
    private final AtomicInteger permits = new AtomicInteger();

    @AfterEach
    void stop() {
        Thread.interrupted();
        fake.close();
    }

    /** Gives some permits, and no more. */
    private PlanfixClient withPermits(int count) {
        return client(maxWait -> {
            if (permits.incrementAndGet() > count) {
                throw new IllegalStateException("the store is down");
            }
            return true;
        });
    }

    private PlanfixClient client(Limiter limiter) {
        return builder().limiter(limiter).build();
    }

    private PlanfixClientBuilder builder() {
        return PlanfixClient.builder().baseUrl(fake.restUrl().toString()).token(fake.token());
    }

    @Test
    void aLimiterThatFailsBeforeReadingBackLosesNoNumber() {
        try (PlanfixClient planfix = withPermits(1)) {
            Verified<Long> created = planfix.tasks().createVerified(REQUEST);
            assertThat(fake.task(created.result()).path("name").asText()).isEqualTo("New");
            assertThat(created.unverified())
                    .extracting(UnverifiedField::reason)
                    .containsOnly(UnverifiedField.Reason.NOT_READ);
            assertThat(created.readFailure()).get().satisfies(failure -> assertThat(failure)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("not sent: the limiter failed, IllegalStateException: the store is down")
                    .hasRootCauseInstanceOf(IllegalStateException.class));
        }
    }

    @Test
    void aLimiterThatFailsBeforeAttachingLosesNoFile() {
        long task = fake.addTask("{'name':'x'}");
        try (PlanfixClient planfix = withPermits(1)) {
            NotAttachedException e = catchThrowableOfType(NotAttachedException.class, () -> planfix.files()
                    .uploadToTask(task, Upload.of("a.txt", new byte[] {7})));
            assertThat(fake.settings().files().content(e.file())).containsExactly(7);
            assertThat(e.mayHaveBeenApplied()).isFalse();
        }
    }

    @Test
    void whatTheLimiterThrowsMeansNotSentAndIsNotRepeated() {
        try (PlanfixClient planfix = withPermits(0)) {
            ConnectionException e = catchThrowableOfType(
                    ConnectionException.class, () -> planfix.tasks().create(REQUEST));
            assertThat(e.mayHaveBeenApplied()).isFalse();
            assertThat(e.call()).isEqualTo("POST task/");
        }
        assertThat(permits).hasValue(1);
        assertThat(fake.requestCount()).isZero();
    }

    @Test
    void theAttemptBeforeIsKept() {
        fake.fail(Fault.htmlPage(502));
        try (PlanfixClient planfix = withPermits(1)) {
            ConnectionException e = catchThrowableOfType(
                    ConnectionException.class, () -> planfix.tasks().get(1));
            assertThat(e.getSuppressed()).hasSize(1);
        }
    }

    @Test
    void aLimiterThatWrapsTheInterruptKeepsTheFlag() {
        Limiter limiter = maxWait -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(new InterruptedException());
        };
        try (PlanfixClient planfix = client(limiter)) {
            assertThatThrownBy(() -> planfix.tasks().get(1)).isInstanceOf(ConnectionException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatIsThrownBehindTheAnswerMeansThatItMayBeDone() {
        AtomicInteger calls = new AtomicInteger();
        try (PlanfixClient planfix = withInterceptor(chain -> {
            Response response = chain.proceed(chain.request());
            response.close();
            calls.incrementAndGet();
            throw new IllegalStateException("the log is full");
        })) {
            ConnectionException e = catchThrowableOfType(
                    ConnectionException.class, () -> planfix.tasks().create(REQUEST));
            assertThat(e.mayHaveBeenApplied()).isTrue();
            assertThat(e).hasMessageContaining("IllegalStateException: the log is full");
        }
        assertThat(calls).hasValue(1);
        assertThat(fake.tasks()).hasSize(1);
    }

    @Test
    void whatIsThrownBeforeSendingMeansThatItIsNotDone() {
        try (PlanfixClient planfix = withInterceptor(chain -> {
            throw new IllegalStateException("no proxy");
        })) {
            ConnectionException e = catchThrowableOfType(
                    ConnectionException.class, () -> planfix.tasks().create(REQUEST));
            assertThat(e.mayHaveBeenApplied()).isFalse();
        }
        assertThat(fake.tasks()).isEmpty();
    }

    private PlanfixClient withInterceptor(Interceptor interceptor) {
        OkHttpClient http = new OkHttpClient.Builder()
                .callTimeout(Duration.ofSeconds(30))
                .addInterceptor(interceptor)
                .build();
        return builder().limiter(Limiter.unlimited()).httpClient(http).build().with(options -> options.maxRetries(0));
    }
}
