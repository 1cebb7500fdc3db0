package io.github.planfixsdk.customfield;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param address the address as text; null if only the point is known
 * @param longitude degrees, -180 to 180; null if only the address is known
 * @param latitude degrees, -90 to 90; null if only the address is known
 */
public record Location(
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude) {}
