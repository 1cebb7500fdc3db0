package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.inbound.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.eclipse.jetty.util.UrlEncoded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent, read by Jetty's decoder: a mistake that our own encoder and decoder share would not hide there. */
class ForeignDecoderTest {
    private static final String EVERY_ASCII = ascii();

    static Stream<String> texts() {
        return Stream.of(
                "",
                " ",
                "  two  spaces  ",
                "Здравствуйте, есть вопрос",
                "Ёжик №5 — «кавычки» „лапки“ … ½ € ₽",
                "emoji \uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDCBB \uD83C\uDDF7\uD83C\uDDFA \u263A\uFE0F",
                "line\nbreaks\r\nof\rall kinds\n\n",
                "\"double\" 'single' `back` \\backslash\\",
                "a+b=c&d=e;f%20g%zz%",
                "<b>html</b> &amp; &lt;",
                "tab\tnull\u0000bell\u0007del\u007F",
                "\u200E\u202Ertl עברית العربية 中文 ไทย",
                "\uFEFFbyte order mark \uFFFD",
                EVERY_ASCII,
                "Длинный текст с эмодзи \uD83D\uDE00 и переводом строки\n".repeat(5_000));
    }

    private static String ascii() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 128; c++) {
            all.append(c);
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsArriveByteForByteInNamesAndValues(String text) throws Exception {
        Form fields = Form.builder()
                .add("message", text)
                .add("data_" + text, "x")
                .add("attachments[name]", "фото 1.jpg")
                .add("attachments[url]", "https://superchat.io/files?a=1&b=%20")
                .add("attachments[name]", text)
                .add("attachments[url]", "https://superchat.io/2")
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(200).build());
            try (FormClient client = FormClient.builder()
                    .address(server.url("/webchat/api").toString())
                    .token("303cb962+/=")
                    .build()) {
                client.send("newMessage", fields);
            }
            RecordedRequest request = server.takeRequest();

            assertThat(request.getHeaders().get("Content-Type"))
                    .isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
            assertThat(decoded(request.getBody().toByteArray()))
                    .isEqualTo(Form.builder()
                            .add("cmd", "newMessage")
                            .add("planfix_token", "303cb962+/=")
                            .addAll(fields)
                            .build());
        }
    }

    private static Form decoded(byte[] body) throws IOException {
        Form.Builder form = Form.builder();
        UrlEncoded.decodeUtf8To(new ByteArrayInputStream(body), form::add, -1, -1);
        return form.build();
    }
}
