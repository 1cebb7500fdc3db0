package io.github.planfixsdk.routing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders such as {@code {visitor_name:upper|a client}}: the attribute's name; after a colon, how its
 * value is written; after a bar, what stands there if it is absent or empty (nothing, unless given). Two opening braces
 * stand for one; a closing brace outside a placeholder stands for itself.
 *
 * <p>Formats are {@code upper}, {@code lower}, a greatest length in characters such as {@code 40}, and for moments a date
 * pattern of {@link DateTimeFormatter}, such as {@code dd.MM.yyyy HH:mm}; several are divided by commas, the pattern last.
 * Without a pattern a moment is written as {@code 2026-03-02 09:00} in English, {@code 02.03.2026 09:00} in Russian.
 *
 * <p>Several values are joined by commas; line breaks and repeated blanks become one blank. The zone and the language are
 * those of the {@link RoutingPolicy}, until then UTC and English: {@link InteractionPolicy#title} has the templates as
 * decisions use them, {@link #in} brings others into the same form. Immutable.
 */
public final class TitleTemplate {
    /** How long a rendered title may be unless the template says otherwise, in characters. */
    public static final int DEFAULT_MAX_LENGTH = 255;

    private static final Map<Language, Map<TitleKind, TitleTemplate>> DEFAULTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Map<TitleKind, TitleTemplate> texts = new EnumMap<>(TitleKind.class);
            for (TitleKind kind : TitleKind.values()) {
                texts.put(kind, of(kind.defaultText(language.locale())));
            }
            DEFAULTS.put(language, texts);
        }
    }

    private final String text;
    private final int maxLength;
    private final List<Part> parts;
    private final TitleStyle style;
    private final DateTimeFormatter time;

    /** A piece of plain text, or a placeholder whose text is its default. */
    record Part(@Nullable String attribute, TitleFormat format, String text) {
        Part {
            text = onOneLine(text);
        }
    }

    private TitleTemplate(String text, int maxLength, List<Part> parts, TitleStyle style) {
        this.text = text;
        this.maxLength = maxLength;
        this.parts = parts;
        this.style = style;
        this.time = DateTimeFormatter.ofPattern(
                        style.language().time(), style.language().locale())
                .withZone(style.zone());
    }

    /**
     * Parses a template. Whether its attributes exist and its formats suit them is checked by
     * {@link RoutingPolicy.Builder#build()}.
     *
     * @param text the text with placeholders
     * @return the template
     * @throws IllegalArgumentException if the text is blank, a brace is not closed, a placeholder has no name, or nothing
     *     follows its colon
     */
    public static TitleTemplate of(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank: a title needs words or a placeholder");
        }
        return new TitleTemplate(text, DEFAULT_MAX_LENGTH, parse(text), TitleStyle.STANDARD);
    }

    static TitleTemplate defaultOf(TitleKind kind, TitleStyle style) {
        Map<TitleKind, TitleTemplate> texts = Objects.requireNonNull(DEFAULTS.get(style.language()));
        return Objects.requireNonNull(texts.get(kind)).in(style);
    }

    private static List<Part> parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '{') {
                plain.append(c);
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '{') {
                plain.append('{');
                i += 2;
            } else {
                int end = text.indexOf('}', i);
                if (end < 0) {
                    throw broken(
                            text,
                            "the brace at position " + i + " is not closed; write {{ for a brace of the title itself",
                            "скобка на месте " + i + " не закрыта; скобку самого заголовка пишут так: {{");
                }
                plain(plain, parts);
                parts.add(placeholder(text, i, end));
                i = end + 1;
            }
        }
        plain(plain, parts);
        return List.copyOf(parts);
    }

    private static void plain(StringBuilder plain, List<Part> parts) {
        if (plain.length() > 0) {
            parts.add(new Part(null, TitleFormat.PLAIN, plain.toString()));
            plain.setLength(0);
        }
    }

    private static ExplainedException broken(String text, String english, String russian) {
        return new ExplainedException("text \"" + text + "\": " + english, "«" + text + "»: " + russian, null);
    }

    /** The first of these characters in this part of the text, or its end. */
    private static int find(char wanted, String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private static Part placeholder(String text, int start, int end) {
        int stop = find('|', text, start, end);
        int colon = find(':', text, start, stop);
        boolean hasFormat = colon < stop;
        String name = text.substring(start + 1, hasFormat ? colon : stop).strip();
        if (name.isEmpty()) {
            throw broken(
                    text,
                    "the placeholder at position " + start + " names no attribute",
                    "в подстановке на месте " + start + " нет имени атрибута");
        }
        String format = hasFormat ? text.substring(colon + 1, stop) : "";
        if (hasFormat && format.isBlank()) {
            throw broken(
                    text,
                    "the placeholder at position " + start
                            + " has a colon but no format; give one, such as upper, or remove the colon",
                    "в подстановке на месте " + start
                            + " двоеточие есть, а формата нет; укажите его, например upper, или уберите двоеточие");
        }
        String otherwise = stop == end ? "" : text.substring(stop + 1, end).replace("{{", "{");
        return new Part(name, TitleFormat.parse(format), otherwise);
    }

    /**
     * The same template with another limit; longer titles end with "…".
     *
     * @param characters the greatest length, at least 1
     * @return another template
     * @throws IllegalArgumentException if it is less than 1
     */
    public TitleTemplate maxLength(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("maxLength is " + characters + ": give at least 1 character");
        }
        return new TitleTemplate(text, characters, parts, style);
    }

    /**
     * The same template as policies of this zone and language use it.
     *
     * @param zone where moments are written as of
     * @param language Russian for Russian, anything else for English
     * @return another template
     */
    public TitleTemplate in(ZoneId zone, Locale language) {
        return in(new TitleStyle(Objects.requireNonNull(zone, "zone"), Language.of(language)));
    }

    TitleTemplate in(TitleStyle other) {
        List<Part> bound = parts.stream()
                .map(part -> new Part(part.attribute(), part.format().in(other), part.text()))
                .toList();
        return new TitleTemplate(text, maxLength, bound, other);
    }

    /**
     * The text with its placeholders.
     *
     * @return the text as given
     */
    public String text() {
        return text;
    }

    /**
     * The limit.
     *
     * @return the greatest length of a rendered title in characters
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * What the title of this interaction would be: the very rendering decisions use.
     *
     * @param interaction an example or a real interaction
     * @return the title, which is empty if all placeholders are and there are no other words: then decisions write the default
     *     text, as does {@link InteractionPolicy#preview}
     */
    public String preview(Interaction interaction) {
        return render(interaction);
    }

    String render(Interaction interaction) {
        String title = "";
        // What is longer than two characters for each that may stay is cut anyway.
        for (int i = 0; i < parts.size() && title.length() / 2 - 1 <= maxLength; i++) {
            Part part = parts.get(i);
            String name = part.attribute();
            String value = name == null ? "" : value(interaction.named(name), part.format());
            title = joined(title, value.isEmpty() ? part.text() : onOneLine(value));
        }
        return TitleFormat.cut(title.stripTrailing(), maxLength);
    }

    private static String joined(String title, String added) {
        boolean oneBlankTooMany = added.startsWith(" ") && (title.isEmpty() || title.endsWith(" "));
        return title + (oneBlankTooMany ? added.substring(1) : added);
    }

    /** One blank for each run of white space and control characters; most texts are like that already. */
    private static String onOneLine(String text) {
        return isOnOneLine(text) ? text : collapsed(text);
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                out.append(c);
            } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isOnOneLine(String text) {
        boolean afterBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (blank && (afterBlank || c != ' ')) {
                return false;
            }
            afterBlank = blank;
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c);
    }

    private String value(List<?> values, TitleFormat format) {
        String text = text(values, format);
        return text.isEmpty() ? text : format.apply(text, style.language().locale());
    }

    private String text(List<?> values, TitleFormat format) {
        if (values.size() == 1) {
            return text(values.get(0), format);
        }
        StringBuilder out = new StringBuilder();
        for (Object value : values) {
            if (out.length() > 0) {
                out.append(", ");
            }
            out.append(text(value, format));
        }
        return out.toString();
    }

    private String text(Object value, TitleFormat format) {
        return value instanceof Instant moment ? moment(moment, format.dates()) : value.toString();
    }

    private String moment(Instant moment, @Nullable DateTimeFormatter dates) {
        try {
            return (dates == null ? time : dates).format(moment);
        } catch (DateTimeException tooNarrow) {
            // A pattern may be too narrow for this moment alone; a decision doesn't fail because of it.
            return moment.toString();
        }
    }

    List<Part> placeholders() {
        return parts.stream().filter(part -> part.attribute() != null).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TitleTemplate that
                && maxLength == that.maxLength
                && text.equals(that.text)
                && style.equals(that.style);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, maxLength, style);
    }

    @Override
    public String toString() {
        return text;
    }
}
