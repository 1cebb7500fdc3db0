package io.github.planfixsdk.routing;

import java.util.Locale;
import java.util.Objects;

/**
 * One mistake in a routing configuration.
 *
 * @param path where it is in the configuration's JSON, such as {@code $.inboundCalls.filter.condition.and[1].operator};
 *     for a configuration made in Java, where it would be
 * @param code what kind of mistake it is
 * @param message what is wrong and what to do, in English
 * @param russian the same in Russian
 */
public record ConfigurationProblem(String path, ProblemCode code, String message, String russian) {
    /**
     * Refuses null.
     *
     * @param path where it is in the configuration's JSON
     * @param code what kind of mistake it is
     * @param message what is wrong and what to do, in English
     * @param russian the same in Russian
     */
    public ConfigurationProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(russian, "russian");
    }

    /**
     * What is wrong and what to do.
     *
     * @param locale Russian for Russian, anything else for English
     * @return the words without the path
     */
    public String text(Locale locale) {
        return Texts.isRussian(locale) ? russian : message;
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
