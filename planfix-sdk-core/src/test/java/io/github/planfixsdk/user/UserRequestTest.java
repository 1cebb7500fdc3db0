package io.github.planfixsdk.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.PersonRef;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UserRequestTest {
    @Test
    void thePasswordIsSentAndShownNowhere() throws Exception {
        for (UserRequest request : new UserRequest[] {
            UserRequest.builder().login("anna").password("hunter2").build(),
            UserRequest.builder()
                    .login("anna")
                    .raw("password", TextNode.valueOf("hunter2"))
                    .build()
        }) {
            assertThat(Json.mapper().writeValueAsString(request))
                    .isEqualTo("{\"login\":\"anna\",\"password\":\"hunter2\"}");
            assertThat(request.toString()).contains("anna").doesNotContain("hunter2");
            assertThat(request.asMap().toString()).doesNotContain("hunter2");
        }
    }

    @Test
    void aReplacementHasItsDaysInIsoForm() throws Exception {
        UserRequest request = UserRequest.builder()
                .temporaryReplacement(PersonRef.user(2), LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15))
                .build();

        assertThat(Json.mapper().writeValueAsString(request))
                .isEqualTo("{\"temporaryReplacement\":{\"isEnabled\":true,\"isIndefinite\":false,"
                        + "\"employee\":{\"id\":\"user:2\"},\"from\":\"2026-08-01\",\"to\":\"2026-08-15\"}}");
    }

    @Test
    void aReplacementThatEndsBeforeItsStartIsRefused() {
        LocalDate day = LocalDate.of(2026, 8, 1);

        assertThatThrownBy(() -> UserRequest.builder().temporaryReplacement(PersonRef.user(2), day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("2026-07-31", "2026-08-01");
    }
}
