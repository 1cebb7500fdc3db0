package io.github.planfixsdk.bulk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text form of checkpoints: a version and parts between semicolons; keys are percent-encoded, lists have commas. A semicolon stands at the end, too: a
 * text that was written in half, by a process that was killed or on a full disk, must not pass for a whole one with fewer keys.
 */
final class CheckpointText {
    private final StringBuilder out;
    private final List<String> parts;
    private final String text;

    CheckpointText(String version) {
        this.out = new StringBuilder(version);
        this.parts = List.of();
        this.text = "";
    }

    private CheckpointText(String text, List<String> parts) {
        this.out = new StringBuilder();
        this.parts = parts;
        this.text = text;
    }

    static boolean isOf(String version, String text) {
        return text.strip().startsWith(version + ";");
    }

    static CheckpointText parse(String text, String version, int count) {
        String whole = text.strip();
        if (!whole.endsWith(";")) {
            throw refuse(text);
        }
        return parseOpen(whole.substring(0, whole.length() - 1), version, count);
    }

    /** A text without the mark at its end. */
    static CheckpointText parseOpen(String text, String version, int count) {
        List<String> parts = List.of(text.strip().split(";", -1));
        if (parts.size() != count + 1 || !parts.get(0).equals(version)) {
            throw refuse(text);
        }
        return new CheckpointText(text, parts.subList(1, parts.size()));
    }

    static IllegalArgumentException refuse(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new IllegalArgumentException("checkpoint is \"" + shown
                + "\": give the whole text of a checkpoint of the same kind, as toString() returned it");
    }

    CheckpointText add(long number) {
        out.append(';').append(number);
        return this;
    }

    CheckpointText addKey(@Nullable String key) {
        // An empty key needs a sign of its own: nothing at all stands for no key.
        out.append(';').append(key == null ? "" : "=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
        return this;
    }

    CheckpointText addKeys(List<String> keys) {
        out.append(';');
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "=" : ",=").append(URLEncoder.encode(keys.get(i), StandardCharsets.UTF_8));
        }
        return this;
    }

    CheckpointText addRanges(List<RowRange> ranges) {
        return addPlain(
                ranges.stream().map(range -> range.first() + "-" + range.last()).toList());
    }

    private CheckpointText addPlain(List<String> items) {
        out.append(';').append(String.join(",", items));
        return this;
    }

    long number(int index) {
        return number(parts.get(index));
    }

    private long number(String digits) {
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refuse(text);
        }
        return Long.parseLong(digits);
    }

    @Nullable
    String key(int index) {
        String part = parts.get(index);
        return part.isEmpty() ? null : decode(part);
    }

    List<String> keys(int index) {
        List<String> keys = new ArrayList<>();
        for (String item : items(index)) {
            keys.add(decode(item));
        }
        return keys;
    }

    List<RowRange> ranges(int index) {
        List<RowRange> ranges = new ArrayList<>();
        for (String item : items(index)) {
            int dash = item.indexOf('-');
            if (dash < 0) {
                throw refuse(text);
            }
            long first = number(item.substring(0, dash));
            long last = number(item.substring(dash + 1));
            if (last < first) {
                throw refuse(text);
            }
            ranges.add(new RowRange(first, last));
        }
        return ranges;
    }

    private List<String> items(int index) {
        String part = parts.get(index);
        return part.isEmpty() ? List.of() : List.of(part.split(",", -1));
    }

    private String decode(String item) {
        try {
            if (item.startsWith("=")) {
                return URLDecoder.decode(item.substring(1), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw refuse(text);
        }
        throw refuse(text);
    }

    @Override
    public String toString() {
        return out + ";";
    }
}
