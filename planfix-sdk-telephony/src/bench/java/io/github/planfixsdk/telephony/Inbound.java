package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Both commands from their bytes: read, checked, given to the listener and answered by the SDK; a click only decoded by
 * Jetty.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Inbound {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    private final byte[] click =
            TelephonyRequests.makeCall(TOKEN, "102", "79101234567").body();
    private final byte[] setup = TelephonyRequests.setup(
                    TOKEN, "59075b964b07152d234b70303cb962ac", "https://test.planfix.ru/tel/api")
            .body();
    private final TelephonyHandler handler = TelephonyHandler.builder()
            .token(TOKEN)
            .account("test.planfix.ru")
            .onMakeCall(call -> {})
            .onSetup(ConnectionStore.inMemory())
            .build();

    @Benchmark
    public InboundResponse sdk() throws IOException {
        return handler.handle(received(click));
    }

    @Benchmark
    public InboundResponse sdkSetup() throws IOException {
        return handler.handle(received(setup));
    }

    private static InboundRequest received(byte[] body) throws IOException {
        return InboundRequest.read("POST", InboundRequest.FORM, body.length, new ByteArrayInputStream(body));
    }

    @Benchmark
    public Form sdkDecodingAlone() {
        return Form.decode(click);
    }

    @Benchmark
    public Fields jetty() throws IOException {
        Fields fields = new Fields(true);
        UrlEncoded.decodeUtf8To(
                new ByteArrayInputStream(click), fields, InboundRequest.MAX_BODY_BYTES, Form.MAX_FIELDS);
        return fields;
    }
}
