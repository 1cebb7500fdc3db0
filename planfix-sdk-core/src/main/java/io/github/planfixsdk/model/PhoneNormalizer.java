package io.github.planfixsdk.model;

import java.util.List;

/**
 * Brings phone numbers, typed in with any punctuation, into one form, so that the same number looks the same. Depends on
 * nothing but the text; implementations are thread-safe.
 */
@FunctionalInterface
public interface PhoneNormalizer {
    /**
     * The one form of a number.
     *
     * @param number any text
     * @return the form, or an empty text if there is no number in it
     */
    String normalize(String number);

    /**
     * What to look for in Planfix, so that every way of writing the number is found. Planfix finds parts of numbers, so each
     * term has to be a part of all of them, or of some; each costs a request. What is found is compared afterwards.
     *
     * @param number any text
     * @return digits; by default those of the form; empty if there is no number in the text
     */
    default List<String> searchTerms(String number) {
        String digits = PhoneNumbers.digits(normalize(number));
        return digits.isEmpty() ? List.of() : List.of(digits);
    }

    /**
     * Whether both are the same number.
     *
     * @param one any text
     * @param other any text
     * @return false if either has no number
     */
    default boolean same(String one, String other) {
        String form = normalize(one);
        return !form.isEmpty() && form.equals(normalize(other));
    }

    /**
     * Compares digits alone: "+7 (910) 123-45-67" and "79101234567" are one number, "8 910 123-45-67" is another.
     *
     * @return a normaliser with the form of {@link PhoneNumbers#digits}
     */
    static PhoneNormalizer digits() {
        return PhoneNumbers::digits;
    }

    /**
     * Knows how numbers are written in one country, and the other countries' numbers if they begin with "+", "00" or the
     * country's own prefix for calls abroad. In region RU "8 (910) 123-45-67" and "+7 910 123-45-67" are one number.
     *
     * <p>The form is country code and number in digits, without "+", so that numbers in international notation have the same
     * form as by {@link #digits()}. An extension follows as {@code ;ext=12}: with and without it are two numbers. Letters count
     * as the keys they stand on where that makes a number ("1-800-FLOWERS"), else for nothing. What can't be a number by its
     * length is compared by digits.
     *
     * <p>Needs the library {@code com.googlecode.libphonenumber:libphonenumber}, an optional dependency of this SDK.
     *
     * @param region where numbers without a country code belong: two letters of ISO 3166-1, such as {@code RU}
     * @return a normaliser
     * @throws IllegalArgumentException if the library doesn't know the region
     * @throws IllegalStateException if the library is missing
     */
    static PhoneNormalizer forRegion(String region) {
        try {
            return new RegionalPhones(region);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "numbers of a region need the library com.googlecode.libphonenumber:libphonenumber: add it to the"
                            + " dependencies (on the module path also --add-modules"
                            + " com.google.i18n.phonenumbers.libphonenumber), or use PhoneNormalizer.digits()",
                    missing);
        }
    }
}
