package io.github.planfixsdk.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers as libphonenumber reads them. The only class that needs that library. */
final class RegionalPhones implements PhoneNormalizer {
    /** Below this an ending that ways of writing share would find half the account. */
    private static final int SHORTEST_ENDING = 6;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    RegionalPhones(String region) {
        this.region = Objects.requireNonNull(region, "region").strip().toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException(
                    "region is \"" + region + "\": give two letters of ISO 3166-1, such as RU or DE");
        }
    }

    @Override
    public String normalize(String number) {
        PhoneNumber read = read(number);
        if (read == null) {
            return PhoneNumbers.digits(number);
        }
        String form = read.getCountryCode() + library.getNationalSignificantNumber(read);
        return read.hasExtension() ? form + ";ext=" + read.getExtension() : form;
    }

    /**
     * The longest ending that the national and the international way of writing share. Nearly everywhere this is the whole
     * number without country code and trunk prefix; Argentine mobile numbers also differ in the middle.
     */
    @Override
    public List<String> searchTerms(String number) {
        PhoneNumber read = read(number);
        if (read == null) {
            String digits = PhoneNumbers.digits(number);
            return digits.isEmpty() ? List.of() : List.of(digits);
        }
        read.clearExtension();
        String international = library.getNationalSignificantNumber(read);
        String national = PhoneNumberUtil.normalizeDigitsOnly(library.format(read, PhoneNumberFormat.NATIONAL));
        int shared = 0;
        int longest = Math.min(international.length(), national.length());
        while (shared < longest
                && international.charAt(international.length() - 1 - shared)
                        == national.charAt(national.length() - 1 - shared)) {
            shared++;
        }
        return List.of(
                shared < SHORTEST_ENDING ? international : international.substring(international.length() - shared));
    }

    private @Nullable PhoneNumber read(String text) {
        String international = international(text);
        PhoneNumber asWritten = possible(international);
        if (text.codePoints().noneMatch(Character::isLetter)
                || (asWritten != null && (asWritten.hasExtension() || library.isValidNumber(asWritten)))) {
            return asWritten;
        }
        // The letters may be keys, but also a name behind the number.
        String digits = PhoneNumbers.digits(text);
        PhoneNumber withoutLetters = possible(international.startsWith("+") ? "+" + digits : digits);
        return withoutLetters == null ? asWritten : withoutLetters;
    }

    /** Where calls abroad don't begin with 00, libphonenumber doesn't take it for "+". */
    private static String international(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) != '+' && Character.digit(text.charAt(start), 10) < 0) {
            start++;
        }
        String rest = text.substring(start);
        if (rest.startsWith("00")) {
            return "+" + rest.substring(2);
        }
        return rest.startsWith("+") ? rest : text;
    }

    /** Not "valid": ranges that were opened after the library's release are numbers too. */
    private @Nullable PhoneNumber possible(String text) {
        try {
            PhoneNumber read = library.parse(text, region);
            return library.isPossibleNumberWithReason(read) == ValidationResult.IS_POSSIBLE ? read : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
