package io.github.planfixsdk.telephony;

import org.jspecify.annotations.Nullable;

/**
 * What Planfix has stored about the exchange. {@link #toString()} hides the key.
 *
 * @param pbxToken the key that Planfix sends to the exchange, null when not set
 * @param pbxUrl the address that Planfix sends commands to, null when not set
 */
public record PingResult(
        @Nullable String pbxToken, @Nullable String pbxUrl) {

    @Override
    public String toString() {
        return "PingResult[pbxToken=" + (pbxToken == null ? null : "***") + ", pbxUrl=" + pbxUrl + "]";
    }
}
