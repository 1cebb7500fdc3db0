package io.github.planfixsdk.routing;

import java.util.List;
import java.util.stream.Collectors;

/** A routing configuration has mistakes; all of them are listed at once. */
public final class RoutingConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    RoutingConfigurationException(List<ConfigurationProblem> problems) {
        super("the routing configuration has " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + problems.stream().map(p -> "\n  " + p).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    /**
     * The mistakes.
     *
     * @return all of them, in the order of the configuration
     */
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
