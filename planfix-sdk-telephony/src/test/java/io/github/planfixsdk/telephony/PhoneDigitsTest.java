package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.model.PhoneNormalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchanges give numbers as addresses, whose other digits are no part of the number. */
class PhoneDigitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "+7 (910) 123-45-67 | 79101234567",
                "sip:+79101234567@10.0.0.5:5060 | 79101234567",
                "SIPS:79101234567@pbx2.example;transport=tls | 79101234567",
                "tel:+7-910-123-45-67;ext=12 | 79101234567",
                "sip:+79101234567;phone-context=2@10.0.0.5 | 79101234567",
                "79101234567@10.0.0.5 | 79101234567",
                "\"Anna 2\" <79101234567> | 79101234567",
                "\"<2> Anna\" <sip:+79101234567@10.0.0.5>;tag=17 | 79101234567",
                "Anna 2 ‹79101234567› | 79101234567",
                "a < 79101234567 | 79101234567",
            })
    void theNumberIsTakenOutOfAnAddress(String given, String digits) {
        assertThat(PhoneDigits.of(PhoneNormalizer.digits(), given)).isEqualTo(digits);
        assertThat(PhoneDigits.required(given, "phone")).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous",
        "sip:anonymous@192.168.1.5",
        "Anonymous <sip:anonymous@10.0.0.5:5060>",
        "sip:anna2@10.0.0.5",
        "<>7"
    })
    void aNameIsNoNumber(String given) {
        assertThat(PhoneDigits.of(PhoneNormalizer.digits(), given)).isEmpty();
        assertThatThrownBy(() -> PhoneDigits.required(given, "phone")).hasMessageContaining("which has no digit");
    }

    @Test
    void aCallFromAnAddressIsToldByItsNumber() {
        try (Exchange exchange = new Exchange()) {
            exchange.calls.incoming("c1", "sip:+79101234567@10.0.0.5:5060").ring("101");
            exchange.calls.incoming("c2", "sip:anonymous@192.168.1.5").ring("101");

            assertThat(exchange.forms()).extracting(form -> form.first("phone")).containsExactly("79101234567");
            assertThat(exchange.notes).singleElement().asString().contains("number is hidden");
        }
    }
}
