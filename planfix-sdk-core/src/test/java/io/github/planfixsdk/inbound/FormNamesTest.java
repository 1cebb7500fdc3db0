package io.github.planfixsdk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormNamesTest {
    @Test
    void everyKnownNameIsFoundInBothSpellings() {
        for (String name : FormNames.KNOWN) {
            assertThat(find(name)).isSameAs(name);
            assertThat(find(name.replace("[", "%5B").replace("]", "%5D"))).isSameAs(name);
        }
    }

    @Test
    void nothingElseIsTakenForAKnownName() {
        for (String other :
                new String[] {"", "t", "tokem", "Token", "tokens", "to ", "attachments[name", "\u0442\u043e"}) {
            assertThat(find(other)).isNull();
        }
        assertThat(Form.decode("t%6Fken=1&tokens=2&token=3&=4&token".getBytes(StandardCharsets.US_ASCII))
                        .fields())
                .containsExactly(
                        new Form.Field("token", "1"),
                        new Form.Field("tokens", "2"),
                        new Form.Field("token", "3"),
                        new Form.Field("", "4"),
                        new Form.Field("token", ""));
    }

    private static String find(String text) {
        byte[] body = ("&" + text + "=").getBytes(StandardCharsets.UTF_8);
        return FormNames.at(body, 1, body.length - 1);
    }
}
