package io.github.planfixsdk.testkit;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Planfix's side of telephony: clicks to call, the settings window, the calls it recorded. Thread-safe.
 *
 * <p>A call of an unknown number makes a contact, from {@link #callerTemplate} if one is chosen. The template's responsibles
 * become the contact's; if it has none, the employee who takes that call does. A leg that ends otherwise than Cancelled
 * leaves a comment on the contact's card; a missed incoming one is sent to the contact's responsibles. The answer to
 * {@code contact} has the short number of the first responsible who has one, whoever replaces them at the moment.
 *
 * <p>An employee's telephone may ring again in a call after its COMPLETED: that is another leg, with an end of its own.
 *
 * <p>What cannot have happened is answered as ever, since Planfix does not say what it does then, and is listed by
 * {@link #complaints()}; not so an event or a permanent link that comes once more exactly as it was, because its answer got
 * lost. Only invalid parameters are answered with 400, and are listed too.
 */
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
            address.callers.template = template;
        }
    }

    /**
     * The data tag of calls. Parameters {@code data_…} of a COMPLETED event fill its fields of exactly that name, of type
     * line, text or number, in an entry at the call's comment. Without it they are kept in {@link RecordedCall#data()} alone.
     *
     * @param dataTag the data tag's number; 0 for none, which is the default
     */
    public void callDataTag(long dataTag) {
        synchronized (account.store) {
            address.records.dataTag = dataTag;
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
        return setup(planfixUrl);
    }

    /**
     * The administrator switches the integration on, and the PBX is told another address than this account's.
     *
     * @param url what is sent as {@code planfix_url}
     * @return what the handler answered; any status but 200 would be shown as an error
     * @throws IllegalStateException if no PBX is connected
     */
    public ProviderAnswer setup(URI url) {
        return post(
                new Forms.Pair("cmd", "setup"),
                new Forms.Pair("planfix_token", account.settings.telephonyToken()),
                new Forms.Pair("planfix_url", url.toString()));
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
        return legs(leg -> leg.contact != null);
    }

    /**
     * The legs among {@link #calls()} that ended without a conversation: missed calls of type incoming and, when the client
     * could not be reached, of type outgoing.
     *
     * @return a snapshot
     */
    public List<RecordedCall> missedCalls() {
        return calls().stream().filter(RecordedCall::missed).toList();
    }

    /**
     * The legs Planfix ignores: unknown short numbers, calls between short numbers, calls with employees' own numbers.
     *
     * @return a snapshot
     */
    public List<RecordedCall> ignoredCalls() {
        return legs(leg -> leg.contact == null);
    }

    /**
     * The legs, ignored ones included, that ended with a recording whose link has not come yet: Planfix waits for the command
     * {@code record}.
     *
     * @return a snapshot
     */
    public List<RecordedCall> awaitedRecordings() {
        return legs(CallLeg::awaitsRecording);
    }

    /**
     * What cannot have happened or could not be used, in the order it came, then the legs that have not been completed until
     * now: ask when the calls are over. Ignored calls are watched as well.
     *
     * @return a snapshot, empty if all was as documented
     */
    public List<CallComplaint> complaints() {
        synchronized (account.store) {
            return address.book.complaints();
        }
    }

    private List<RecordedCall> legs(Predicate<CallLeg> which) {
        synchronized (account.store) {
            return address.book.all(which);
        }
    }
}
