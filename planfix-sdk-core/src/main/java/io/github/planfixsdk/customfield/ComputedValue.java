package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Planfix computed for a read-only field: a number or a text, bare or wrapped in {@code {"id":…}}. Immutable. */
public final class ComputedValue {
    private final JsonNode raw;

    ComputedValue(JsonNode raw) {
        this.raw = raw;
    }

    private JsonNode unwrapped() {
        return raw.isObject() && raw.has("id") ? raw.path("id") : raw;
    }

    /**
     * The result as a number.
     *
     * @return empty if it isn't one
     */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(Codecs.decimal(unwrapped()));
    }

    /**
     * The result as text.
     *
     * @return the text or the number's text; the JSON of anything else
     */
    public String text() {
        JsonNode value = unwrapped();
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /**
     * The result as it came.
     *
     * @return a copy
     */
    public JsonNode raw() {
        return raw.deepCopy();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ComputedValue that && raw.equals(that.raw));
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
