package io.github.planfixsdk.model;

/** Comparing phone numbers that are typed in with any punctuation. */
public final class PhoneNumbers {
    private PhoneNumbers() {}

    /**
     * The number's digits alone. A leading international "00" is dropped, as the "+" is; national prefixes such as the Russian 8
     * stay, because only the caller knows the country.
     *
     * @param number any punctuation, may be empty
     * @return ASCII digits, empty if there are none
     */
    public static String digits(String number) {
        // Telephone exchanges send digits alone, which then need no copy.
        if (isAllDigits(number) && !number.startsWith("00")) {
            return number;
        }
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        boolean international = digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
        return international ? digits.substring(2) : digits.toString();
    }

    private static boolean isAllDigits(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether both are the same number, digit by digit.
     *
     * @param one any punctuation
     * @param other any punctuation
     * @return false if either has no digits
     */
    public static boolean same(String one, String other) {
        String digits = digits(one);
        return !digits.isEmpty() && digits.equals(digits(other));
    }
}
