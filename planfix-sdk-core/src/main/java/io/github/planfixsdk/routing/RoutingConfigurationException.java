package io.github.planfixsdk.routing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A routing configuration or a vendor's filter has mistakes; all of them are listed at once. */
public final class RoutingConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<ConfigurationProblem> problems;

    RoutingConfigurationException(List<ConfigurationProblem> problems) {
        super("the routing configuration has " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + lines(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    private static String lines(List<ConfigurationProblem> problems, Locale locale) {
        return problems.stream()
                .map(p -> "\n  " + p.path() + ": " + p.text(locale))
                .collect(Collectors.joining());
    }

    /**
     * The mistakes.
     *
     * @return all of them, in the order found; none in an exception that was serialised, whose message still has them
     */
    public List<ConfigurationProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
