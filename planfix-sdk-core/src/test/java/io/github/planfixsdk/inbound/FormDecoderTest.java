package io.github.planfixsdk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormDecoderTest {
    private static final String[] PIECES = {
        "&",
        "=",
        "%",
        "+",
        "a",
        "%41",
        "%d0%9F",
        "%D0",
        "%f0%9f%98%80",
        "%ZZ",
        "%4",
        "token",
        "П",
        "\u0000",
        "%00",
        "&&",
        "=="
    };

    @Test
    void randomBytesAreReadAsTheSlowAndObviousWayReadsThem() {
        Random random = new Random(20261126);
        for (int round = 0; round < 20_000; round++) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int i = random.nextInt(20); i > 0; i--) {
                if (random.nextInt(4) == 0) {
                    body.write(random.nextInt(256));
                } else {
                    body.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                }
            }
            byte[] bytes = body.toByteArray();

            assertThat(Form.decode(bytes).fields()).isEqualTo(obvious(bytes));
        }
    }

    @Test
    void moreFieldsThanUsualKeepTheirOrder() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < Form.MAX_FIELDS; i++) {
            body.append("f").append(i).append('=').append(i).append('&');
        }

        List<Form.Field> fields =
                Form.decode(body.toString().getBytes(StandardCharsets.UTF_8)).fields();

        assertThat(fields).hasSize(Form.MAX_FIELDS);
        assertThat(fields.get(999)).isEqualTo(new Form.Field("f999", "999"));
    }

    /** Byte by byte as Latin-1 text, so that every step is a string's own. */
    private static List<Form.Field> obvious(byte[] body) {
        List<Form.Field> fields = new ArrayList<>();
        for (String part : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                fields.add(
                        equals < 0
                                ? new Form.Field(unescaped(part), "")
                                : new Form.Field(
                                        unescaped(part.substring(0, equals)), unescaped(part.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String unescaped(String part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            String digits = part.substring(Math.min(i + 1, part.length()), Math.min(i + 3, part.length()));
            if (part.charAt(i) == '%' && digits.matches("[0-9a-fA-F]{2}")) {
                text.append((char) Integer.parseInt(digits, 16));
                i += 2;
            } else {
                text.append(part.charAt(i) == '+' ? ' ' : part.charAt(i));
            }
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
