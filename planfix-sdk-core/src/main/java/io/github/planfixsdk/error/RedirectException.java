package io.github.planfixsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Planfix redirects to another address, as it does once an account has a domain of its own. The SDK does not follow: a
 * redirected POST would lose its body, or hand the token to somebody else. Nothing was changed.
 */
public final class RedirectException extends PlanfixException {
    private static final long serialVersionUID = 1L;

    /** The new address. */
    private final @Nullable String location;

    /**
     * A refused redirect.
     *
     * @param call HTTP method and path, or a provider protocol's command
     * @param status HTTP's status
     * @param location the new address as the answer names it, without its query
     */
    public RedirectException(String call, int status, @Nullable String location) {
        super(
                call,
                "status " + status + ", redirect to " + (location == null ? "an address it does not name" : location)
                        + " refused. If this is the account's new address, configure the client with it",
                false,
                null);
        this.location = location;
    }

    /**
     * The new address.
     *
     * @return the address without its query, or null if the answer names none
     */
    public @Nullable String location() {
        return location;
    }
}
