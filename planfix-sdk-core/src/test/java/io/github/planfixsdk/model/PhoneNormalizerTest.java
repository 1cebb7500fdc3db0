package io.github.planfixsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNormalizerTest {
    private final PhoneNormalizer digits = PhoneNormalizer.digits();
    private final PhoneNormalizer russia = PhoneNormalizer.forRegion("RU");

    @Test
    void punctuationMakesNoDifference() {
        assertThat(digits.same("+7 (910) 123-45-67", "79101234567")).isTrue();
        assertThat(russia.same("+7 (910) 123-45-67", "79101234567")).isTrue();
    }

    @Test
    void byDigitsTheNationalPrefixStaysWhatItIs() {
        assertThat(digits.same("8 (910) 123-45-67", "+7 910 123-45-67")).isFalse();
        assertThat(digits.searchTerms("8 (910) 123-45-67")).containsExactly("89101234567");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 (910) 123-45-67            | 79101234567
            +7 910 123-45-67             | 79101234567
            79101234567                  | 79101234567
            9101234567                   | 79101234567
            007 910 123 45 67            | 79101234567
            8~10~7 910 123 45 67         | 79101234567
            tel. 8 910 123 45 67 Ivan    | 79101234567
            8 910 123 45 67 Иван         | 79101234567
            +7 (999) 999-99-99           | 79999999999
            8 (999) 999-99-99            | 79999999999
            +380 50 123-45-67            | 380501234567
            00380501234567               | 380501234567
            8~10~380501234567            | 380501234567
            +44 (0)20 7946 0000          | 442079460000
            0044 (0)20 7946 0000         | 442079460000
            +1-800-FLOWERS               | 18003569377
            """)
    void aRegionKnowsEveryWayOfWriting(String written, String form) {
        assertThat(russia.normalize(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"+7 910 123-45-67 доб. 12", "8 910 123-45-67 ext. 12", "+7 910 123-45-67;ext=12"})
    void anExtensionMakesAnotherNumber(String written) {
        assertThat(russia.normalize(written)).isEqualTo("79101234567;ext=12");
        assertThat(russia.same(written, "+7 910 123-45-67")).isFalse();
        assertThat(russia.searchTerms(written)).containsExactly("9101234567");
    }

    @ParameterizedTest
    @CsvSource({"112, 112", "123-45-67, 1234567", "102#, 102", "1234567890123456789, 1234567890123456789"})
    void whatCannotBeANumberOfTheRegionIsComparedByDigits(String written, String form) {
        assertThat(russia.normalize(written)).isEqualTo(form);
        assertThat(russia.searchTerms(written)).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "anonymous", "+", "без номера", "ext."})
    void whereThereIsNoNumberTheFormIsEmpty(String text) {
        for (PhoneNormalizer phones : new PhoneNormalizer[] {digits, russia}) {
            assertThat(phones.normalize(text)).isEmpty();
            assertThat(phones.searchTerms(text)).isEmpty();
            assertThat(phones.same(text, text)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | +7 910 123-45-67    | 8 (910) 123-45-67
            RU | +380 50 123-45-67   | 050 123-45-67
            DE | +49 30 123456       | (030) 12 34 56
            IT | +39 06 1234 5678    | 06 1234 5678
            US | +1 (201) 555-0123   | 201-555-0123
            AR | +54 9 11 2345-6789  | 011 15-2345-6789
            """)
    void theSearchTermIsAPartOfBothWaysOfWriting(String region, String international, String national) {
        for (String term : PhoneNormalizer.forRegion(region).searchTerms(international)) {
            assertThat(PhoneNumbers.digits(international)).contains(term);
            assertThat(PhoneNumbers.digits(national)).contains(term);
            assertThat(term).hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void anUnknownRegionIsRefusedAtOnce() {
        for (String region : new String[] {"", "XX", "Russia", "7"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PhoneNormalizer.forRegion(region))
                    .withMessageContaining("region is \"" + region + "\"")
                    .withMessageContaining("ISO 3166-1");
        }
        assertThat(PhoneNormalizer.forRegion(" ru ").normalize("8 910 123 45 67"))
                .isEqualTo("79101234567");
    }

    @Test
    void aNormalizerOfYourOwnSearchesForTheDigitsOfItsForm() {
        PhoneNormalizer own = text -> "+" + PhoneNumbers.digits(text);
        assertThat(own.searchTerms("7 910")).containsExactly("7910");
    }

    @Test
    void aMissingLibraryIsNamedAtOnce() throws Exception {
        URL[] withoutLibrary = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("libphonenumber"))
                .map(PhoneNormalizerTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(withoutLibrary, ClassLoader.getPlatformClassLoader())) {
            Method forRegion = loader.loadClass(PhoneNormalizer.class.getName()).getMethod("forRegion", String.class);

            assertThatThrownBy(() -> forRegion.invoke(null, "RU"))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("com.googlecode.libphonenumber:libphonenumber")
                    .hasMessageContaining("PhoneNormalizer.digits()");
            Object byDigits = loader.loadClass(PhoneNormalizer.class.getName())
                    .getMethod("digits")
                    .invoke(null);
            assertThat(byDigits).isNotNull();
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(entry, e);
        }
    }
}
