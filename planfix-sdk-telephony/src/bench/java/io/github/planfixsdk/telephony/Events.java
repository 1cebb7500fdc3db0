package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okio.Buffer;
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
 * The documentation's own event, a COMPLETED with two fields, from values to the bytes of the body. The SDK checks what it
 * is given; the others only write.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Events {
    private static final String[] FIELDS = {
        "cmd", "event",
        "planfix_token", "303cb962ac59075b964b07152d234b70",
        "type", "out",
        "event", "COMPLETED",
        "phone", "79101234567",
        "ext", "102",
        "callid", "D10D0EB124F4E64AF4EA-1511",
        "duration", "124",
        "is_recorded", "1",
        "status", "Success",
        "record_link", "https://link/file.mp3",
        "data_utm_source", "site.io",
        "data_utm_medium", "banner"
    };

    @Benchmark
    public byte[] sdk() {
        CallEvent event = OutgoingLeg.of(FIELDS[13], FIELDS[9], FIELDS[11])
                .completed(OutgoingResult.SUCCESS, Duration.ofSeconds(124))
                .recorded(FIELDS[21])
                .field("utm_source", FIELDS[23])
                .field("utm_medium", FIELDS[25]);
        return body(event.toForm());
    }

    private static byte[] body(Form event) {
        return Form.builder()
                .add(FIELDS[0], FIELDS[1])
                .add(FIELDS[2], FIELDS[3])
                .addAll(event)
                .build()
                .encode();
    }

    @Benchmark
    public byte[] okhttp() throws IOException {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        for (int i = 0; i < FIELDS.length; i += 2) {
            form.add(FIELDS[i], FIELDS[i + 1]);
        }
        Buffer body = new Buffer();
        form.build().writeTo(body);
        return body.readByteArray();
    }

    @Benchmark
    public byte[] urlEncoder() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < FIELDS.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(FIELDS[i])
                    .append('=')
                    .append(URLEncoder.encode(FIELDS[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
