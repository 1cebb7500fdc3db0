package io.github.planfixsdk.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.internal.http.SdkDecoder;
import io.github.planfixsdk.peer.Peer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of one page of 100 rows to its items. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 15, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Decode {
    @Param({"tasks", "contacts"})
    public String page;

    private byte[] body;
    private SdkDecoder sdk;
    private Peer peer;

    @Setup
    public void prepare() {
        body = Bodies.of(page);
        sdk = SdkDecoder.of(page);
        peer = Peer.find().orElse(null);
    }

    @Benchmark
    public List<?> sdk() throws IOException {
        return sdk.read(body);
    }

    @Benchmark
    public List<?> records() throws IOException {
        return Records.read(page, body);
    }

    @Benchmark
    public List<?> generated() throws IOException {
        return peer.read(page, body);
    }

    @Benchmark
    public JsonNode tree() throws IOException {
        return Records.MAPPER.readTree(body);
    }

    @Benchmark
    public int tokens() throws IOException {
        int count = 0;
        try (JsonParser parser = Records.MAPPER.createParser(body)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}
