package io.github.planfixsdk.examples.guide;

import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.telephony.ConnectionStore;
import io.github.planfixsdk.telephony.OutgoingNumbers;
import io.github.planfixsdk.telephony.PlanfixConnection;
import io.github.planfixsdk.telephony.SetupListener;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The snippets about receiving and click-to-call in telephony.md. */
public final class TelephonyReceivingGuide {
    private TelephonyReceivingGuide() {}

    /** Dials, in the way of the exchange. */
    @FunctionalInterface
    public interface Pbx {
        /**
         * Rings an employee, then calls a number.
         *
         * @param ext the employee's short number
         * @param number the number to call
         * @param shown the number that the client sees
         */
        void originate(String ext, String number, String shown);
    }

    /**
     * Receives clicks and set-ups.
     *
     * @param token the key that Planfix sends
     * @param extensions the exchange's short numbers
     * @param connections keeps the connection
     * @param pbx dials
     * @return the handler
     */
    public static TelephonyHandler handler(String token, Set<String> extensions, ConnectionStore connections, Pbx pbx) {
        OutgoingNumbers numbers = OutgoingNumbers.of("+7 495 000-00-01") // what the client sees
                .employee("102", "+7 495 000-00-02"); // a number of one's own
        TelephonyHandler handler = TelephonyHandler.builder()
                .token(token)
                .account("example.planfix.com")
                .onSetup(connections)
                .onMakeCall(call -> {
                    if (!extensions.contains(call.from())) {
                        throw new RefusedException("no extension " + call.from());
                    }
                    pbx.originate(call.from(), call.to(), numbers.numberFor(call.from()));
                })
                .build();
        return handler;
    }

    /**
     * A client over the connection that was kept.
     *
     * @param connections keeps the connection
     * @return empty until the integration is switched on
     */
    public static Optional<TelephonyClient> client(ConnectionStore connections) {
        return connections.find().map(connection -> connection.client().build());
    }

    /**
     * A handler that does not take every connection.
     *
     * @param token the key that Planfix sends
     * @param connections keeps the connection
     * @return the handler
     */
    public static TelephonyHandler careful(String token, ConnectionStore connections) {
        SetupListener careful = connection -> {
            if (!connection.account().endsWith(".planfix.com")) {
                throw new RefusedException("This exchange works with planfix.com only");
            }
            connections.save(connection);
        };
        return TelephonyHandler.builder().token(token).onSetup(careful).build();
    }

    /**
     * Keeps the connection in a file.
     *
     * @param file the file, readable for the exchange alone
     */
    public record InFile(Path file) implements ConnectionStore {

        @Override
        public void save(PlanfixConnection connection) throws IOException {
            Files.write(file, List.of(connection.address(), connection.token()));
        }

        @Override
        public Optional<PlanfixConnection> find() {
            try {
                List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
                return lines.size() < 2
                        ? Optional.empty()
                        : Optional.of(PlanfixConnection.of(lines.get(0), lines.get(1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
