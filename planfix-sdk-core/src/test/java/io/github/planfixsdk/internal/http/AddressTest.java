package io.github.planfixsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "acme.planfix.com, https://acme.planfix.com/rest/",
        "acme.planfix.ru, https://acme.planfix.ru/rest/",
        "CRM.Example.org:8443, https://crm.example.org:8443/rest/",
        "пример.рф, https://xn--e1afmkfd.xn--p1ai/rest/"
    })
    void hostBecomesItsRestAddress(String host, String url) {
        assertThat(Address.ofHost(host)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.planfix.com",
                "http://acme.planfix.com",
                "acme.planfix.com/rest",
                "acme.planfix.com/",
                "acme planfix.com",
                "acme.planfix.com?x",
                "acme.planfix.com#x",
                "user@acme.planfix.com",
                "acme.planfix.com\\@evil.example",
                "acme.planfix.com:99999",
                "a\nb"
            })
    void hostWithAnythingElseIsRefused(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.ofHost(host))
                .withMessage("host is \"" + host
                        + "\": give the bare host, such as acme.planfix.com, or a full address by baseUrl");
    }

    @Test
    void blankHostIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.ofHost(""))
                .withMessage("host is blank: give the account's host, such as acme.planfix.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.planfix.com/rest/, https://acme.planfix.com/rest/",
        "https://acme.planfix.com/rest, https://acme.planfix.com/rest/",
        "https://acme.planfix.com, https://acme.planfix.com/rest/",
        "https://proxy.example/planfix/rest, https://proxy.example/planfix/rest/",
        "http://127.0.0.1:8080/rest/, http://127.0.0.1:8080/rest/",
        "http://127.8.9.1, http://127.8.9.1/rest/",
        "http://localhost:1/, http://localhost:1/rest/",
        "http://[::1]:8080/rest/, http://[::1]:8080/rest/"
    })
    void baseUrlEndsWithASlash(String text, String url) {
        assertThat(Address.ofBaseUrl(text)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.planfix.com/rest/",
                "http://127.evil.example/",
                "http://localhost.evil.example/",
                "http://10.0.0.1/",
                "http://0.0.0.0/",
                "http://[::2]/"
            })
    void plainHttpToAForeignHostIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.ofBaseUrl(url))
                .withMessageMatching("baseUrl is plain http to .+, where the token could be read on its way: "
                        + "use https \\(http is for loopback addresses alone\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme.planfix.com", "ftp://acme.planfix.com", "https://", "file:///etc"})
    void whatIsNoHttpAddressIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.ofBaseUrl(url))
                .withMessageStartingWith("baseUrl is not an http address: give it as https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:s3cr3t@acme.planfix.com/", "http://localhost@evil.example/"})
    void credentialsInTheAddressAreRefusedAndNotShown(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.ofBaseUrl(url))
                .withMessage("baseUrl holds a user name or password: leave them out");
    }

    @Test
    void queryOrFragmentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.ofBaseUrl("https://acme.planfix.com/rest/?a=s3cr3t"))
                .withMessage("baseUrl has a query or fragment: give it as https://<host>/rest/");
    }
}
