package io.github.planfixsdk.system;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A secret on its way into a body: JSON shows it, nothing else does. */
final class SecretText {
    private final String text;

    SecretText(String text) {
        this.text = Objects.requireNonNull(text, "secretToken");
    }

    @JsonValue
    String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
