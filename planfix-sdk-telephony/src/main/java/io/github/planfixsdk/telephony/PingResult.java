package io.github.planfixsdk.telephony;

import org.jspecify.annotations.Nullable;

/**
 * What Planfix has stored about the exchange. {@link #toString()} hides the key, and the address's query, which may
 * have a key as well.
 *
 * @param pbxToken the key that Planfix sends to the exchange, null when not set
 * @param pbxUrl the address that Planfix sends commands to, null when not set
 */
public record PingResult(
        @Nullable String pbxToken, @Nullable String pbxUrl) {

    @Override
    public String toString() {
        // Whatever was typed into Planfix's settings, so it need not be a web address.
        String shown = pbxUrl == null
                ? null
                : pbxUrl.replaceFirst("(?s)[?#].*", "?***").replaceFirst("//[^/]*@", "//***@");
        return "PingResult[pbxToken=" + (pbxToken == null ? null : "***") + ", pbxUrl=" + shown + "]";
    }
}
