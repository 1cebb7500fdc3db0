package io.github.planfixsdk.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.FormClient;
import io.github.planfixsdk.internal.form.Require;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to Planfix as a telephone exchange:
 *
 * <pre>{@code
 * TelephonyClient telephony = TelephonyClient.builder()
 *         .address("https://example.planfix.com/tel/api")
 *         .token(token)
 *         .build();
 * telephony.event(IncomingLeg.of("call-17", "+7 910 123-45-67", "102").ringing());
 * }</pre>
 *
 * <p>Address and key stand in the integration's settings, and come with {@link TelephonyHandler.Builder#onSetup}.
 * Immutable and thread-safe; one client per account is enough. A command is never sent twice: after a lost connection the
 * exception's {@link PlanfixException#mayHaveBeenApplied()} tells whether it may have arrived. Redirects are refused, so
 * that the key stays with the configured address. Without {@link Builder#timeout} and {@link Builder#httpClient} a command
 * takes at most 30 seconds.
 */
public final class TelephonyClient implements AutoCloseable {
    static final String RECORD = "record";

    private final Supplier<FormClient> planfix;
    private final Runnable closing;

    private TelephonyClient(Supplier<FormClient> planfix, Runnable closing) {
        this.planfix = planfix;
        this.closing = closing;
    }

    /** Speaks as whichever client there is at the moment, and leaves that one open. */
    static TelephonyClient following(Supplier<TelephonyClient> current) {
        return new TelephonyClient(() -> current.get().planfix.get(), () -> {});
    }

    /**
     * Starts a client.
     *
     * @return a builder; address and token are required
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reports what happened to a leg of a call. Planfix ignores calls between short numbers and calls with numbers that
     * stand on employees' cards, and does not record calls on short numbers it doesn't know.
     *
     * @param event the event
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public void event(CallEvent event) {
        send(command(event));
    }

    /**
     * Tells where a call's recording lies. Planfix waits for it when a leg was {@linkplain CompletedEvent#recorded()
     * completed as recorded} without a link, so it comes after that event.
     *
     * @param callId the exchange's id of the call
     * @param recording where the recording lies
     * @throws IllegalArgumentException if {@code callId} is blank
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public void record(String callId, Recording recording) {
        send(command(callId, recording));
    }

    static Command command(CallEvent event) {
        return new Command("event", event.toForm());
    }

    static Command command(String callId, Recording recording) {
        return new Command(RECORD, recording.toForm(callId));
    }

    void send(Command command) {
        planfix.get().send(command.name(), command.fields());
    }

    /**
     * Asks who has a phone number.
     *
     * @param phone the number in any notation; its digits are sent
     * @return the contact, empty when Planfix knows nobody under this number
     * @throws IllegalArgumentException if the number has no digit
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public Optional<Caller> findCaller(String phone) {
        return find(phone, null);
    }

    /**
     * Asks who is calling.
     *
     * @param phone the number in any notation; its digits are sent
     * @param callId the exchange's id of the call
     * @return the contact, empty when Planfix knows nobody under this number
     * @throws IllegalArgumentException if the number has no digit or {@code callId} is blank
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws io.github.planfixsdk.error.InvalidRequestException if Planfix refuses a parameter
     * @throws PlanfixException if the call fails in another way
     */
    public Optional<Caller> findCaller(String phone, String callId) {
        return find(phone, Require.notBlank(callId, "callId"));
    }

    private Optional<Caller> find(String phone, @Nullable String callId) {
        JsonNode answer = planfix.get()
                .find(
                        "contact",
                        Form.builder()
                                .add("phone", PhoneDigits.required(phone, "phone"))
                                .addIfPresent("callid", callId)
                                .build());
        if (answer == null) {
            return Optional.empty();
        }
        String name = known(answer.path("contact_name"));
        String responsible = known(answer.path("responsible"));
        return name == null && responsible == null ? Optional.empty() : Optional.of(new Caller(name, responsible));
    }

    /**
     * Checks address and key, and reads what Planfix has stored about the exchange.
     *
     * @return key and address that Planfix uses towards the exchange
     * @throws io.github.planfixsdk.error.AuthenticationException if the token is wrong
     * @throws PlanfixException if the call fails in another way
     */
    public PingResult ping() {
        JsonNode answer = planfix.get().ask("ping", Form.empty());
        return new PingResult(text(answer.path("pbxToken")), text(answer.path("pbxUrl")));
    }

    /** Texts, and short numbers that came as numbers; false and 0 say that there is nobody. */
    private static @Nullable String known(JsonNode node) {
        boolean number = node.isIntegralNumber() && node.bigIntegerValue().signum() > 0;
        return number || node.isTextual() ? text(node) : null;
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.isValueNode() && !node.isNull() ? node.asText() : "";
        return text.isBlank() ? null : text;
    }

    /** Frees connections; nothing happens to a client given to {@link Builder#httpClient}. */
    @Override
    public void close() {
        closing.run();
    }

    /** The address, never the token. */
    @Override
    public String toString() {
        try {
            return "TelephonyClient at " + planfix.get();
        } catch (ConnectionException notYet) {
            return "TelephonyClient without an address";
        }
    }

    /** Collects what a client needs. Not thread-safe. */
    public static final class Builder {
        private final FormClient.Builder planfix = FormClient.builder();
        private Runnable onClose = () -> {};

        private Builder() {}

        Builder onClose(Runnable value) {
            onClose = value;
            return this;
        }

        /**
         * Sets where Planfix listens.
         *
         * @param url as the integration's settings show it, of the form {@code https://<account>/tel/api}; plain http is
         *     taken for loopback only
         * @return this builder
         * @throws IllegalArgumentException if it is no such address
         */
        public Builder address(String url) {
            planfix.address(url);
            return this;
        }

        /**
         * Sets the key.
         *
         * @param value the key from the integration's settings; it never shows up in a text or log of this SDK
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder token(String value) {
            planfix.token(value);
            return this;
        }

        /**
         * Limits a command's whole time. Without it: 30 seconds, or what a given HTTP client has.
         *
         * @param value more than zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder timeout(Duration value) {
            planfix.timeout(value);
            return this;
        }

        /**
         * Shares connections, proxy and time limits with the program's own HTTP client. Redirects are off all the same. Its
         * interceptors see the key, which is part of the body: don't log bodies there.
         *
         * @param value the client; {@link TelephonyClient#close()} leaves it open
         * @return this builder
         */
        public Builder httpClient(OkHttpClient value) {
            planfix.httpClient(value);
            return this;
        }

        /**
         * The client.
         *
         * @return ready to use
         * @throws IllegalArgumentException if address or token is missing
         */
        public TelephonyClient build() {
            FormClient client = planfix.build();
            Runnable closed = onClose;
            return new TelephonyClient(() -> client, () -> {
                client.close();
                closed.run();
            });
        }
    }
}
