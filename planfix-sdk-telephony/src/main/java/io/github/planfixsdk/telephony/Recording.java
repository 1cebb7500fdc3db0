package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.Require;
import org.jspecify.annotations.Nullable;

/** Where a call's recording lies. Immutable; {@link #toString()} leaves the link out, since it often carries a key. */
public final class Recording {
    private final String link;
    private final boolean temporary;

    private Recording(String link, boolean temporary) {
        this.link = Require.webAddress(link, "link");
        this.temporary = temporary;
    }

    /**
     * A recording that stays where it is.
     *
     * @param link its address; must stay valid, since Planfix keeps no copy and may fetch it at any time
     * @return the recording
     * @throws IllegalArgumentException if it is no web address
     */
    public static Recording permanent(String link) {
        return new Recording(link, false);
    }

    /**
     * A recording that Planfix is to copy at once.
     *
     * @param link its address; must be valid for one download
     * @return the recording
     * @throws IllegalArgumentException if it is no web address
     */
    public static Recording temporary(String link) {
        return new Recording(link, true);
    }

    /**
     * The address.
     *
     * @return as given
     */
    public String link() {
        return link;
    }

    /**
     * How long the address is valid.
     *
     * @return true if for one download only
     */
    public boolean isTemporary() {
        return temporary;
    }

    static boolean isTemporary(Form form) {
        return "1".equals(form.first("is_temp"));
    }

    Form toForm(String callId) {
        return Form.builder()
                .add("callid", Require.notBlank(callId, "callId"))
                .add("record_link", link)
                .addIfPresent("is_temp", temporary ? "1" : null)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recording that && temporary == that.temporary && link.equals(that.link);
    }

    @Override
    public int hashCode() {
        return 31 * link.hashCode() + Boolean.hashCode(temporary);
    }

    @Override
    public String toString() {
        return temporary ? "temporary recording" : "permanent recording";
    }
}
