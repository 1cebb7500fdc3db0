package io.github.planfixsdk.routing;

import io.github.planfixsdk.routing.Problems.Words;
import org.jspecify.annotations.Nullable;

/** A mistake in a text of its own syntax, told in both languages; as an exception in English. */
final class ExplainedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String russian;

    ExplainedException(String english, String russian, @Nullable Throwable cause) {
        super(english, cause);
        this.russian = russian;
    }

    /** What an exception says, in as many languages as it knows. */
    static Words words(IllegalArgumentException broken) {
        String english = String.valueOf(broken.getMessage());
        return new Words(english, broken instanceof ExplainedException explained ? explained.russian : english);
    }
}
