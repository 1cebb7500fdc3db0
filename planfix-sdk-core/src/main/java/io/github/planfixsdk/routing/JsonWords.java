package io.github.planfixsdk.routing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of enums in JSON: {@code CONTACT_AND_TASK} is {@code contactAndTask}. */
final class JsonWords {
    /** What is longer is no mistyped word. */
    private static final int LONGEST_SUGGESTED = 60;

    private JsonWords() {}

    static String of(Enum<?> value) {
        String[] parts = value.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
        }
        return word.toString();
    }

    static List<String> of(Collection<? extends Enum<?>> values) {
        return values.stream().map(JsonWords::of).toList();
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return of(List.of(type.getEnumConstants()));
    }

    static <E extends Enum<E>> @Nullable E find(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Ends a message with the known word that a mistyped one is closest to, if it is close. */
    static Suggestion suggestion(String typed, Collection<String> known) {
        return new Suggestion(typed, known);
    }

    /** Not looked for before it is shown: among many words that takes its time. */
    record Suggestion(String typed, Collection<String> known) {
        Problems.Words words() {
            String best = null;
            int least = typed.length() > LONGEST_SUGGESTED ? 0 : Math.max(1, typed.length() / 3) + 1;
            for (String word : known) {
                int distance = distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), least);
                if (distance < least) {
                    least = distance;
                    best = word;
                }
            }
            return best == null
                    ? new Problems.Words("", "")
                    : new Problems.Words("; did you mean " + best + "?", "; может быть, " + best + "?");
        }
    }

    /** How many letters have to be changed, put in or left out; at least the limit if it is more. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, Math.min(before[j], now[j - 1]) + 1);
                least = Math.min(least, now[j]);
            }
            if (least >= limit) {
                return limit;
            }
            before = now;
        }
        return before[other.length()];
    }
}
