package io.github.planfixsdk.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    @Test
    void keepsOrderAndRepeatedNames() {
        Form form = decode("b=1&attachments[name]=x&a=2&attachments%5Bname%5D=y&b=3");

        assertThat(form.fields())
                .containsExactly(
                        new Form.Field("b", "1"),
                        new Form.Field("attachments[name]", "x"),
                        new Form.Field("a", "2"),
                        new Form.Field("attachments[name]", "y"),
                        new Form.Field("b", "3"));
        assertThat(form.first("b")).isEqualTo("1");
        assertThat(form.all("attachments[name]")).containsExactly("x", "y");
        assertThat(form.first("c")).isNull();
        assertThat(form.without("b").fields()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "a=%D0%98%D0%B2%D0%B0%D0%BD, Иван",
        "a=Иван, Иван",
        "a=1+1%2B1, '1 1+1'",
        "a=b=c, b=c",
        "a=100%, 100%",
        "a=%4, %4",
        "a=%zz%20, '%zz '",
        "a=%u0434, %u0434",
        "a=%, %",
        "a, ''",
        "a=, ''",
        "&&a=1&&, 1",
        "a=%ff, \uFFFD",
        "a=%F0%9F%98%80, 😀",
    })
    void decodesWhateverSendersWrite(String body, String value) {
        assertThat(decode(body).fields()).containsExactly(new Form.Field("a", value));
    }

    @Test
    void emptyBodyIsAnEmptyForm() {
        assertThat(decode("")).isEqualTo(Form.empty());
        assertThat(decode("&").fields()).isEmpty();
    }

    @Test
    void escapesEverythingButPlainCharacters() {
        Form form = Form.builder().add("attachments[name]", "фото 1.jpg").build();

        assertThat(new String(form.encode(), StandardCharsets.UTF_8))
                .isEqualTo("attachments%5Bname%5D=%D1%84%D0%BE%D1%82%D0%BE+1.jpg");
    }

    @Test
    void whatIsEncodedDecodesToTheSame() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            Form.Builder form = Form.builder();
            for (int i = random.nextInt(20); i > 0; i--) {
                form.add("n" + text(random), text(random));
            }
            assertThat(Form.decode(form.build().encode())).isEqualTo(form.build());
        }
    }

    @Test
    void anyBytesDecodeWithoutAnException() {
        Random random = new Random(7);
        byte[] alphabet = "ab=&%+;20fF\u00ff[]".getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 5_000; round++) {
            byte[] body = new byte[random.nextInt(200)];
            for (int i = 0; i < body.length; i++) {
                body[i] = alphabet[random.nextInt(alphabet.length)];
            }
            Form form = Form.decode(body);
            assertThat(Form.decode(form.encode())).isEqualTo(form);
        }
    }

    @Test
    void refusesMoreFieldsThanTheLimit() {
        assertThat(decode("a&".repeat(1_000)).fields()).hasSize(1_000);
        assertThatThrownBy(() -> decode("a&".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The form has more than 1000 fields");
    }

    @Test
    void refusesALongerBodyThanTheLimit() {
        byte[] body = new byte[InboundRequest.MAX_BODY_BYTES + 1];

        assertThatThrownBy(() -> Form.decode(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1048577 bytes");
    }

    @Test
    void showsNamesOnly() {
        assertThat(decode("token=s3cret&phone=79051234567")).hasToString("Form[token, phone]");
    }

    private static Form decode(String body) {
        return Form.decode(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
