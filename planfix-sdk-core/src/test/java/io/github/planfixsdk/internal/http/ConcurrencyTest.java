package io.github.planfixsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eight threads and one client over real sockets: nothing lost, nothing doubled, the pace kept. */
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

    private final Bench bench = new Bench();
    private final List<Integer> created = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Creates what comes, under its own number; every third request is told to come back. */
    private final class Counting extends Dispatcher {
        private final AtomicInteger requests = new AtomicInteger();
        private final boolean sometimesBusy;

        Counting(boolean sometimesBusy) {
            this.sometimesBusy = sometimesBusy;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (sometimesBusy && requests.incrementAndGet() % 3 == 0) {
                return new MockResponse.Builder().code(429).build();
            }
            Matcher number = NUMBER.matcher(request.getBody().utf8());
            assertThat(number.find()).isTrue();
            created.add(Integer.valueOf(number.group(1)));
            return Bench.json(200, "{\"result\":\"success\",\"id\":" + number.group(1) + "}")
                    .build();
        }
    }

    private List<Long> createAll(Probe probe, int each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Long>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = 1 + thread * each;
                tasks.add(() -> {
                    List<Long> ids = new ArrayList<>();
                    for (int number = first; number < first + each; number++) {
                        ids.add(probe.create(Map.of("number", number)));
                        assertThat(ids).last().isEqualTo((long) number);
                    }
                    return ids;
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> future : pool.invokeAll(tasks)) {
                all.addAll(future.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void noRequestIsLostOrDoubled() throws Exception {
        bench.options = bench.options.maxRetries(10).timeout(Duration.ofDays(1));
        bench.server.setDispatcher(new Counting(true));
        List<Long> ids = createAll(bench.probe(), 50);
        assertThat(ids).hasSize(400).doesNotHaveDuplicates();
        assertThat(created).hasSize(400).doesNotHaveDuplicates();
        assertThat(bench.server.getRequestCount()).isEqualTo(bench.attempts.size());
    }

    @Test
    void paceIsKept() throws Exception {
        long periodNanos = 20_000_000;
        List<Long> permits = new CopyOnWriteArrayList<>();
        Limiter limiter = Limiter.perSecond(50);
        bench.limiter = maxWait -> {
            boolean permitted = limiter.acquire(maxWait);
            permits.add(System.nanoTime());
            return permitted;
        };
        bench.server.setDispatcher(new Counting(false));
        long start = System.nanoTime();
        assertThat(createAll(bench.probe(), 5)).hasSize(40).doesNotHaveDuplicates();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(39 * periodNanos);

        // Each permit is noted a little late, never early: the n-th cannot come before its moment.
        List<Long> sorted = permits.stream().sorted().toList();
        assertThat(sorted).hasSize(40);
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - start).isGreaterThanOrEqualTo(i * periodNanos);
        }
        assertThat(created).hasSize(40).doesNotHaveDuplicates();
    }
}
