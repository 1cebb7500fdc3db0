package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of a configuration. */
final class Problems {
    private final List<ConfigurationProblem> all = new ArrayList<>();

    /** A part of a message that differs by language. */
    record Words(String english, String russian) {}

    void add(String path, ProblemCode code, Object... arguments) {
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
