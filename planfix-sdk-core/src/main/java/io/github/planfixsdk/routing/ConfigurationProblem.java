package io.github.planfixsdk.routing;

/**
 * One mistake in a routing configuration.
 *
 * @param path where it is, such as {@code inboundCalls.filter.and[1]}
 * @param message what is wrong and what to do
 */
public record ConfigurationProblem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
