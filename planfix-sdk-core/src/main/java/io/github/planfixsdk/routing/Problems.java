package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of a configuration. */
final class Problems {
    /** Each looks through all known words; with so many mistakes more of them help nobody. */
    private static final int MOST_SUGGESTIONS = 20;

    private final List<ConfigurationProblem> all = new ArrayList<>();
    private int suggestions;

    /** A part of a message that differs by language. */
    record Words(String english, String russian) {}

    void add(String path, ProblemCode code, Object... given) {
        Object[] arguments = given.clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof JsonWords.Suggestion suggestion) {
                arguments[i] = suggestions < MOST_SUGGESTIONS ? suggestion.words() : new Words("", "");
                suggestions++;
            }
        }
        all.add(new ConfigurationProblem(path, code, text(code, false, arguments), text(code, true, arguments)));
    }

    private static String text(ProblemCode code, boolean inRussian, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            Object argument = arguments[i];
            words[i] = argument instanceof Words both ? (inRussian ? both.russian() : both.english()) : argument;
        }
        return String.format(code.template(inRussian), words);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<ConfigurationProblem> all() {
        return all;
    }
}
