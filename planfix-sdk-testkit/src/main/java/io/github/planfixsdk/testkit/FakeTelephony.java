package io.github.planfixsdk.testkit;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Planfix's side of telephony: clicks to call, the settings window, the calls it recorded. Thread-safe. */
public final class FakeTelephony {
    private final Account account;
    private final TelephonyAddress address;
    private final URI planfixUrl;
    private final Outbound outbound = new Outbound();
    private volatile @Nullable URI handler;

    FakeTelephony(Account account, TelephonyAddress address, URI planfixUrl) {
        this.account = account;
        this.address = address;
        this.planfixUrl = planfixUrl;
    }

    /**
     * Enters the PBX into the account's settings, as its administrator would; {@link #setup()} switches it on.
     *
     * @param handler the address Planfix calls; may have a query
     * @param token the key sent as {@code token}
     */
    public void connect(URI handler, String token) {
        Objects.requireNonNull(token, "token");
        this.handler = Objects.requireNonNull(handler, "handler");
        synchronized (account.store) {
            address.pbxUrl = handler.toString();
            address.pbxToken = token;
        }
    }

    /**
     * The template of contacts made for unknown callers.
     *
     * @param template the template's number; 0 for none, which is the default
     */
    public void callerTemplate(long template) {
        synchronized (account.store) {
            address.callerTemplate = template;
        }
    }

    /**
     * An employee clicks on a number.
     *
     * @param from the employee's short number
     * @param to the number to call
     * @return what the handler answered
     * @throws IllegalStateException if no PBX is connected
     */
    public ProviderAnswer clickToCall(String from, String to) {
        return post(
                new Forms.Pair("cmd", "makeCall"),
                new Forms.Pair("from", Objects.requireNonNull(from, "from")),
                new Forms.Pair("to", Objects.requireNonNull(to, "to")));
    }

    /**
     * The administrator switches the integration on.
     *
     * @return what the handler answered; any status but 200 would be shown as an error
     * @throws IllegalStateException if no PBX is connected
     */
    public ProviderAnswer setup() {
        return post(
                new Forms.Pair("cmd", "setup"),
                new Forms.Pair("planfix_token", account.settings.telephonyToken()),
                new Forms.Pair("planfix_url", planfixUrl.toString()));
    }

    private ProviderAnswer post(Forms.Pair... form) {
        URI pbx = handler;
        if (pbx == null) {
            throw new IllegalStateException("no PBX: call connect first");
        }
        String token;
        synchronized (account.store) {
            token = address.pbxToken;
        }
        return outbound.post(pbx, token, List.of(form));
    }

    /**
     * What the handler answered so far.
     *
     * @return a snapshot, oldest first
     */
    public List<ProviderAnswer> answers() {
        return outbound.answers();
    }

    /**
     * The legs of calls Planfix put on contacts, in the order of their first events.
     *
     * @return a snapshot
     */
    public List<RecordedCall> calls() {
        synchronized (account.store) {
            return address.calls(true);
        }
    }

    /**
     * The legs Planfix ignores: unknown short numbers, calls between short numbers, calls with employees' own numbers.
     *
     * @return a snapshot
     */
    public List<RecordedCall> ignoredCalls() {
        synchronized (account.store) {
            return address.calls(false);
        }
    }
}
