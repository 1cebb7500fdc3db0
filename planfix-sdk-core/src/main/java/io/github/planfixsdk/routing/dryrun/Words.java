package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.TitleKind;
import io.github.planfixsdk.routing.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a report in one of two languages. */
record Words(Locale locale, boolean russian) {
    /** How decisions name undecided rules: by their path, from 0, or how many more there are. */
    private static final Pattern RULE = Pattern.compile("responsible\\.rules(?:\\[(\\d{1,9})]| \\+(\\d{1,9}))");

    private static final int MOST_OF_A_TEXT = 300;

    static Words in(Locale locale) {
        return new Words(locale, locale.getLanguage().equals("ru"));
    }

    String of(String inEnglish, String inRussian) {
        return russian ? inRussian : inEnglish;
    }

    /** With groups of three digits, as people write it. */
    String number(long value) {
        return String.format(russian ? Locale.forLanguageTag("ru") : Locale.ENGLISH, "%,d", value);
    }

    /** The beginning of a long text, and how much more there is. */
    String shortened(String text) {
        if (text.length() <= MOST_OF_A_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_OF_A_TEXT - 1)) ? MOST_OF_A_TEXT - 1 : MOST_OF_A_TEXT;
        return text.substring(0, end) + of(" … (further characters: ", " … (ещё знаков: ") + number(text.length() - end)
                + ")";
    }

    /** A rule as the page counts them, from 1. */
    String rule(int place) {
        return of("rule ", "правило ") + (place + 1);
    }

    String chain(List<PersonSelector> chain) {
        return chain.stream().map(selector -> selector.text(locale)).collect(Collectors.joining(", "));
    }

    /** A warning, with what is a path or a constant in a configuration in the page's words. */
    String warning(Warning warning) {
        String detail =
                switch (warning.code()) {
                    case RULE_UNDECIDED -> undecided(warning.detail());
                    case EMPTY_TITLE -> title(warning.detail());
                    default -> "";
                };
        return detail.isEmpty() ? warning.text(locale) : new Warning(warning.code(), "").text(locale) + ": " + detail;
    }

    private String undecided(String detail) {
        Matcher rule = RULE.matcher(detail);
        if (!rule.matches()) {
            return "";
        }
        return rule.group(1) == null
                ? of("further rules: ", "ещё правил: ") + rule.group(2)
                : rule(Integer.parseInt(rule.group(1)));
    }

    private String title(String constant) {
        return Arrays.stream(TitleKind.values())
                .filter(kind -> kind.name().equals(constant))
                .map(kind -> switch (kind) {
                    case INBOUND_CALL -> of("inbound call", "входящий звонок");
                    case OUTBOUND_CALL -> of("outbound call", "исходящий звонок");
                    case LOST_CALL -> of("missed call", "потерянный звонок");
                    case CONTACT -> of("contact", "контакт");
                    case REQUEST_TASK -> of("task of a request", "задача по заявке");
                    case CHAT_TASK -> of("task of a chat", "задача по чату");
                })
                .findFirst()
                .orElse("");
    }
}
