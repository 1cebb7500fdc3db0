package io.github.planfixsdk.routing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders such as {@code {visitor_name|a client}}: the attribute's name and, after a bar, what stands
 * there if the attribute is absent or empty (nothing, unless given). Two opening braces stand for one; a closing brace
 * outside a placeholder stands for itself. Several
 * values are joined by commas; moments are written in UTC; line breaks and repeated blanks become one blank.
 */
public final class TitleTemplate {
    /** How long a rendered title may be unless the template says otherwise, in characters. */
    public static final int DEFAULT_MAX_LENGTH = 255;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private static final Map<TitleKind, TitleTemplate> DEFAULTS = new EnumMap<>(TitleKind.class);

    static {
        for (TitleKind kind : TitleKind.values()) {
            DEFAULTS.put(kind, of(kind.defaultText()));
        }
    }

    private final String text;
    private final int maxLength;
    private final List<Part> parts;

    /** A piece of plain text, or a placeholder whose text is its default. */
    record Part(@Nullable String attribute, String text) {}

    private TitleTemplate(String text, int maxLength, List<Part> parts) {
        this.text = text;
        this.maxLength = maxLength;
        this.parts = parts;
    }

    /**
     * Parses a template. Whether its attributes exist is checked by {@link RoutingPolicy.Builder#build()}.
     *
     * @param text the text with placeholders
     * @return the template
     * @throws IllegalArgumentException if the text is blank, or a brace is not closed, or a placeholder has no name
     */
    public static TitleTemplate of(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank: a title needs words or a placeholder");
        }
        return new TitleTemplate(text, DEFAULT_MAX_LENGTH, parse(text));
    }

    static TitleTemplate defaultOf(TitleKind kind) {
        return Objects.requireNonNull(DEFAULTS.get(kind));
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
                    throw new IllegalArgumentException("text \"" + text + "\": the brace at position " + i
                            + " is not closed; write {{ for a brace of the title itself");
                }
                if (plain.length() > 0) {
                    parts.add(new Part(null, plain.toString()));
                    plain.setLength(0);
                }
                int bar = text.indexOf('|', i);
                boolean hasDefault = bar >= 0 && bar < end;
                String name = text.substring(i + 1, hasDefault ? bar : end).strip();
                if (name.isEmpty()) {
                    throw new IllegalArgumentException(
                            "text \"" + text + "\": the placeholder at position " + i + " names no attribute");
                }
                parts.add(new Part(name, hasDefault ? text.substring(bar + 1, end) : ""));
                i = end + 1;
            }
        }
        if (plain.length() > 0) {
            parts.add(new Part(null, plain.toString()));
        }
        return List.copyOf(parts);
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
        return new TitleTemplate(text, characters, parts);
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
     * @return the title, which is empty if all placeholders are and there are no other words
     */
    public String preview(Interaction interaction) {
        return render(interaction);
    }

    String render(Interaction interaction) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            String name = part.attribute();
            String value = name == null ? "" : value(interaction, name);
            appendOnOneLine(out, value.isEmpty() ? part.text() : value);
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        if (out.codePointCount(0, end) <= maxLength) {
            return out.substring(0, end);
        }
        return out.substring(0, out.offsetByCodePoints(0, maxLength - 1)).stripTrailing() + "…";
    }

    private static void appendOnOneLine(StringBuilder out, String added) {
        for (int i = 0; i < added.length(); i++) {
            char c = added.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
    }

    private static String value(Interaction interaction, String name) {
        for (Attribute<?> attribute : interaction.attributes()) {
            if (attribute.isNamed(name)) {
                return text(interaction.all(attribute));
            }
        }
        return "";
    }

    static String text(List<?> values) {
        StringBuilder out = new StringBuilder();
        for (Object value : values) {
            if (out.length() > 0) {
                out.append(", ");
            }
            out.append(value instanceof Instant moment ? TIME.format(moment) : value);
        }
        return out.toString();
    }

    List<String> placeholders() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            String name = part.attribute();
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TitleTemplate that && maxLength == that.maxLength && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + maxLength;
    }

    @Override
    public String toString() {
        return text;
    }
}
