package io.github.planfixsdk.chat.bench;

import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.Reply;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.util.MultiValueMap;

/**
 * A message of 15 parameters with Cyrillic text and two attachments, from its bytes: read, checked, remembered, delivered and answered
 * by the SDK; only decoded by the others. Every message has an id of its own, so that none is taken for a repeat.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Inbound {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final String FIRST_ID = "100000000000";

    private final ChatHandler handler =
            ChatHandler.builder().token(TOKEN).onReply(Reply::delivered).build();
    private final FormHttpMessageConverter spring = new FormHttpMessageConverter();
    private byte[] body;
    private int lastDigit;

    @Setup
    public void prepare() {
        body = Form.builder()
                .add("cmd", "newMessage")
                .add("providerId", "superchat")
                .add("chatId", "EFHASFN1239351")
                .add("token", TOKEN)
                .add(
                        "message",
                        "Здравствуйте, Иван! Заказ собран и уедет завтра утром, курьер позвонит за час. Накладная и фото"
                                + " упаковки во вложении. Если удобнее забрать самому, напишите до 18:00.")
                .add("messageId", FIRST_ID)
                .add("taskEmail", "task+1014@example.planfix.com")
                .add("channel", "Telegram")
                .add("userName", "Пётр")
                .add("userLastName", "Петров")
                .add("userIco", "https://example.planfix.com/photo/57.png")
                .add("attachments[name]", "накладная.pdf")
                .add("attachments[url]", "https://superchat.io/files/5444.pdf")
                .add("attachments[name]", "фото упаковки.jpg")
                .add("attachments[url]", "https://superchat.io/files/5445.jpg")
                .build()
                .encode();
        lastDigit = new String(body, StandardCharsets.US_ASCII).indexOf(FIRST_ID) + FIRST_ID.length() - 1;
    }

    /** Counts the message's id on, in its place. */
    private InputStream next() {
        int at = lastDigit;
        while (body[at] == '9') {
            body[at--] = '0';
        }
        body[at]++;
        return new ByteArrayInputStream(body);
    }

    @Benchmark
    public InboundResponse sdk() throws IOException {
        return handler.handle(InboundRequest.read("POST", InboundRequest.FORM, body.length, next()));
    }

    @Benchmark
    public Form sdkDecodingAlone() throws IOException {
        return Form.decode(next().readAllBytes());
    }

    @Benchmark
    public MultiValueMap<String, ?> spring() throws IOException {
        InputStream in = next();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.setContentLength(body.length);
        return spring.read(null, new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return in;
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        });
    }

    @Benchmark
    public Fields jetty() throws IOException {
        Fields fields = new Fields(true);
        UrlEncoded.decodeUtf8To(next(), fields, InboundRequest.MAX_BODY_BYTES, Form.MAX_FIELDS);
        return fields;
    }

    @Benchmark
    public List<String> byHand() throws IOException {
        byte[] bytes = next().readAllBytes();
        byte[] part = new byte[bytes.length];
        List<String> namesAndValues = new ArrayList<>(32);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            switch (b) {
                case '&', '=' -> {
                    namesAndValues.add(new String(part, 0, length, StandardCharsets.UTF_8));
                    length = 0;
                }
                case '+' -> part[length++] = ' ';
                case '%' -> {
                    part[length++] =
                            (byte) (Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
                    i += 2;
                }
                default -> part[length++] = b;
            }
        }
        namesAndValues.add(new String(part, 0, length, StandardCharsets.UTF_8));
        return namesAndValues;
    }
}
