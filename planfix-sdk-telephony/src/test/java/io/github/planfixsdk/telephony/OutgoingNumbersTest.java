package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutgoingNumbersTest {
    private final OutgoingNumbers numbers = OutgoingNumbers.of("+7 (495) 000-00-01")
            .employee("102", "+7 495 000-00-02")
            .employee("0103", "74950000003");

    @Test
    void anEmployeesOwnNumberGoesBeforeTheCommonOne() {
        assertThat(numbers.numberFor("102")).isEqualTo("74950000002");
        assertThat(numbers.numberFor("101")).isEqualTo("74950000001");
    }

    @Test
    void shortNumbersAreTexts() {
        assertThat(numbers.numberFor("0103")).isEqualTo("74950000003");
        assertThat(numbers.numberFor("103")).isEqualTo("74950000001");
    }

    @Test
    void alwaysIgnoresEmployeesOwnNumbers() {
        OutgoingNumbers always = numbers.always();

        assertThat(always.numberFor("102")).isEqualTo("74950000001");
        assertThat(always.employee("104", "74950000004").numberFor("104")).isEqualTo("74950000001");
        assertThat(numbers.numberFor("102")).isEqualTo("74950000002");
    }

    @Test
    void theSameShortNumberAgainReplacesItsNumber() {
        assertThat(numbers.employee("102", "74950000009").numberFor("102")).isEqualTo("74950000009");
        assertThat(numbers.numberFor("102")).isEqualTo("74950000002");
    }

    @Test
    void valuesWithTheSameNumbersAreEqual() {
        OutgoingNumbers same = OutgoingNumbers.of("74950000001")
                .employee("0103", "74950000003")
                .employee("102", "74950000002");

        assertThat(same).isEqualTo(numbers).hasSameHashCodeAs(numbers);
        assertThat(numbers.always()).isNotEqualTo(numbers);
        assertThat(numbers).hasToString("the common number, own ones of [0103, 102]");
        assertThat(numbers.always()).hasToString("always the common number");
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> OutgoingNumbers.of("anonymous"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number is \"anonymous\"");
        assertThatThrownBy(() -> numbers.employee(" ", "7")).hasMessageContaining("ext is blank");
        assertThatThrownBy(() -> numbers.employee("102", "-")).hasMessageContaining("number is \"-\"");
    }
}
