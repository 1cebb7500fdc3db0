package io.github.planfixsdk.bench;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.peer.Peer;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A list call over loopback by one thread, without a limiter; a server that costs nothing runs in the same process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 15, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class RoundTrip {
    @Param({"tasks", "contacts"})
    public String page;

    private FixedServer server;
    private PlanfixClient sdk;
    private OkHttpClient okHttp;
    private Request request;
    private Peer.Lists generated;

    @Setup
    public void prepare() throws IOException {
        server = new FixedServer(Bodies.of(page));
        sdk = PlanfixClient.builder()
                .baseUrl(server.url())
                .token("bench")
                .limiter(Limiter.unlimited())
                .build();
        okHttp = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(16, 2, TimeUnit.MINUTES))
                .build();
        byte[] query = "{\"offset\":0,\"pageSize\":100,\"fields\":\"id,name\"}".getBytes(StandardCharsets.UTF_8);
        request = new Request.Builder()
                .url(server.url() + (page.equals("tasks") ? "task/list" : "contact/list"))
                .header("Authorization", "Bearer bench")
                .post(RequestBody.create(query, MediaType.get("application/json")))
                .build();
        generated = Peer.find().map(peer -> peer.connect(server.url())).orElse(null);
    }

    @TearDown
    public void close() throws IOException {
        sdk.close();
        okHttp.connectionPool().evictAll();
        server.close();
    }

    @Benchmark
    public List<?> sdk() {
        return page.equals("tasks")
                ? sdk.tasks().list(TaskQuery.builder().build())
                : sdk.contacts().list(ContactQuery.builder().build());
    }

    @Benchmark
    public List<?> records() throws IOException {
        try (Response response = okHttp.newCall(request).execute()) {
            return Records.read(page, response.body().bytes());
        }
    }

    @Benchmark
    public List<?> generated() throws IOException {
        return generated.list(page);
    }

    /** The same by eight threads at once. */
    @Threads(8)
    public static class ByEightThreads extends RoundTrip {}
}
