package io.github.planfixsdk.contact;

import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneNumbers;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value to find contacts by: what to ask Planfix for, and which of its answers really have the value.
 *
 * @param key what kind of value it is
 * @param canonical the one form of the value
 * @param filters each is a request, and together they find everybody who has the value, and others
 * @param exact who has the value
 */
record Criterion(ContactKey key, String canonical, List<Filter<Contact>> filters, Predicate<Contact> exact) {
    /** Planfix looks for parts of numbers: "1" would be a part of nearly all. */
    private static final int FEWEST_DIGITS = 5;

    static Criterion phone(String number, PhoneNormalizer phones) {
        List<String> terms = phones.searchTerms(number);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    "phone is \"" + number + "\", which has no number in it: give one, or search by something else");
        }
        for (String term : terms) {
            if (PhoneNumbers.digits(term).length() < FEWEST_DIGITS) {
                throw new IllegalArgumentException("phone is \"" + number + "\", of which \"" + term
                        + "\" is to be searched for: give at least " + FEWEST_DIGITS
                        + " digits, Planfix would find nearly everybody");
            }
        }
        String wanted = phones.normalize(number);
        return new Criterion(
                ContactKey.PHONE,
                wanted,
                terms.stream().map(ContactFilters.phone()::contains).toList(),
                contact -> contact.phones().stream().anyMatch(phone -> wanted.equals(phones.normalize(shown(phone)))));
    }

    /** A masked form without hidden digits is as good as the number. */
    static String shown(Phone phone) {
        String masked = phone.maskedNumber();
        return masked != null && isHidden(phone) ? masked : phone.number();
    }

    static boolean isHidden(Phone phone) {
        return phone.digits().isEmpty() && phone.maskedNumber() != null;
    }

    static Criterion email(String address) {
        String wanted = address.strip();
        int at = wanted.indexOf('@');
        if (at < 1 || at == wanted.length() - 1 || wanted.codePoints().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "e-mail is \"" + address + "\": give a whole address, such as ivan@example.com");
        }
        return new Criterion(
                ContactKey.EMAIL,
                wanted.toLowerCase(Locale.ROOT),
                // Not the filter for whole addresses: whether that one minds upper and lower case isn't documented.
                List.of(
                        ContactFilters.email().contains(wanted),
                        ContactFilters.additionalEmail().contains(wanted)),
                contact -> wanted.equalsIgnoreCase(text(contact.email()))
                        || contact.additionalEmailAddresses().stream()
                                .anyMatch(more -> wanted.equalsIgnoreCase(more.strip())));
    }

    static Criterion telegram(String text) {
        String stripped = text.strip();
        if (isNumber(stripped)) {
            return telegramId(stripped);
        }
        String wanted = telegramName(stripped);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("Telegram is \"" + text
                    + "\": give a user name, with or without @ or as a t.me link, or the numeric id");
        }
        return new Criterion(
                ContactKey.TELEGRAM,
                wanted,
                List.of(ContactFilters.telegram().is(wanted)),
                contact -> wanted.equals(telegramName(text(contact.telegram()))));
    }

    /** A number, with leading zeros perhaps. */
    private static Criterion telegramId(String text) {
        long wanted = Long.parseLong(text);
        if (wanted < 1) {
            throw new IllegalArgumentException("Telegram id is \"" + text + "\": give a positive number");
        }
        return new Criterion(
                ContactKey.TELEGRAM,
                String.valueOf(wanted),
                List.of(ContactFilters.telegramId().is(wanted)),
                contact -> {
                    String id = text(contact.telegramId());
                    return isNumber(id) && Long.parseLong(id) == wanted;
                });
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The bare name in small letters of {@code name}, {@code @name} or a link; empty if it is none of them. */
    static String telegramName(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        for (String host : List.of("t.me/", "telegram.me/")) {
            int link = name.indexOf(host);
            if (link >= 0) {
                name = name.substring(link + host.length());
                break;
            }
        }
        int end = 0;
        while (end < name.length() && "/?#".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        name = name.substring(name.startsWith("@") ? 1 : 0, end);
        return name.chars().allMatch(Criterion::isOfName) ? name : "";
    }

    private static boolean isOfName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
