package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormClientBuilderTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.planfix.com/tel/api",
                "https://a.planfix.com/tel/api?x=1",
                " https://a.planfix.com/tel/api ",
                "http://localhost:8080/tel/api",
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://[::1]:8080/"
            })
    void safeAddressesAreTaken(String address) {
        assertThat(FormClient.builder().address(address).token(TOKEN).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.planfix.com/tel/api",
                "ftp://a.planfix.com/",
                "http://a.planfix.com/tel/api",
                "http://localhost.evil.com/",
                "http://127.0.0.1.evil.com/",
                "http://10.0.0.1/",
                "https://user:pass@a.planfix.com/tel/api"
            })
    void otherAddressesAreRefusedAtOnce(String address) {
        assertThatThrownBy(() -> FormClient.builder().address(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("address ")
                .hasMessageNotContaining("pass@");
    }

    @Test
    void builderNamesWhatIsMissing() {
        assertThatThrownBy(() -> FormClient.builder().build()).hasMessageContaining("address is missing");
        assertThatThrownBy(() -> FormClient.builder().address("https://a.b/").build())
                .hasMessageContaining("token is missing");
        assertThatThrownBy(() -> FormClient.builder().token("\t")).hasMessageContaining("token is blank");
        assertThatThrownBy(() -> FormClient.builder().timeout(Duration.ZERO)).hasMessageContaining("PT0S");
    }
}
