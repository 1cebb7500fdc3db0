package io.github.planfixsdk.telephony;

import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where and with which key the exchange reaches Planfix: what comes when the integration is switched on, and what the
 * exchange keeps from then on. Immutable; {@link #toString()} hides the key.
 */
public final class PlanfixConnection {
    private final String address;
    private final String token;
    private final String account;

    private PlanfixConnection(String address, String token, String account) {
        this.address = address;
        this.token = token;
        this.account = account;
    }

    /**
     * A connection, for example from what the exchange has stored.
     *
     * @param address the address for commands to Planfix, of the form {@code https://<account>/tel/api}; plain http is taken
     *     for loopback only
     * @param token the key for commands to Planfix
     * @return the connection
     * @throws IllegalArgumentException if it is no such address or the token is blank
     */
    public static PlanfixConnection of(String address, String token) {
        TelephonyClient.builder().address(address).token(token);
        return new PlanfixConnection(
                address,
                token,
                Objects.requireNonNull(HttpUrl.parse(address), "address").host());
    }

    /**
     * The address for commands to Planfix.
     *
     * @return as Planfix sent it
     */
    public String address() {
        return address;
    }

    /**
     * The key for commands to Planfix, to be stored as a secret.
     *
     * @return never blank
     */
    public String token() {
        return token;
    }

    /**
     * The account's host.
     *
     * @return for example {@code example.planfix.com}, in lower case
     */
    public String account() {
        return account;
    }

    /**
     * Starts a client that speaks over this connection.
     *
     * @return a builder with address and key
     */
    public TelephonyClient.Builder client() {
        return TelephonyClient.builder().address(address).token(token);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanfixConnection that && address.equals(that.address) && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, token);
    }

    /** The account's host, never the token. */
    @Override
    public String toString() {
        return "connection to " + account;
    }
}
