package io.github.planfixsdk.routing;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told about a deal. Equal states need not be told again; amounts are equal whatever their scale.
 *
 * @param stage how far it is
 * @param amount its amount; null if there is none
 */
public record DealState(Stage stage, @Nullable BigDecimal amount) {
    /** How far a deal is. */
    public enum Stage {
        /** It is won. */
        SUCCESS,
        /** It is lost. */
        FAILED,
        /** Neither. */
        IN_PROCESS
    }

    /**
     * Takes the amount's scale away.
     *
     * @param stage how far it is
     * @param amount its amount; null if there is none
     */
    public DealState {
        Objects.requireNonNull(stage, "stage");
        amount = amount == null ? null : JsonValues.plain(amount);
    }
}
