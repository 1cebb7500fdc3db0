package io.github.planfixsdk.examples.guide;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.delivery.JdbcOutbox;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.telephony.Call;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.CallsListener;
import io.github.planfixsdk.telephony.ConnectionStore;
import io.github.planfixsdk.telephony.Dialer;
import io.github.planfixsdk.telephony.IncomingCall;
import io.github.planfixsdk.telephony.IncomingLeg;
import io.github.planfixsdk.telephony.IncomingResult;
import io.github.planfixsdk.telephony.OutgoingCall;
import io.github.planfixsdk.telephony.OutgoingResult;
import io.github.planfixsdk.telephony.PbxBridge;
import io.github.planfixsdk.telephony.Recording;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import java.time.Duration;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** The snippets of the page on telephony that are about telling Planfix of calls. */
public final class TelephonyGuide {
    private TelephonyGuide() {}

    /**
     * Connects as an exchange.
     *
     * @param address where Planfix listens
     * @param token the key for it
     * @return the client
     */
    public static TelephonyClient connect(String address, String token) {
        TelephonyClient telephony = TelephonyClient.builder()
                .address(address) // https://example.planfix.com/tel/api
                .token(token)
                .build();
        return telephony;
    }

    /**
     * A call, leg by leg.
     *
     * @param telephony the client
     */
    public static void legByLeg(TelephonyClient telephony) {
        IncomingLeg leg = IncomingLeg.of("call-1", "+7 910 123-45-67", "102").line("+7 495 123-45-67");
        telephony.event(leg.ringing());
        telephony.event(leg.accepted());
        telephony.event(leg.completed(IncomingResult.SUCCESS, Duration.ofSeconds(95))
                .recorded() // and the link follows
                .field("utm_source", "site.io"));
        telephony.record("call-1", Recording.temporary("https://pbx.example/call-1.mp3?once=8f2c"));
    }

    /**
     * A sender that survives restarts.
     *
     * @param telephony the client
     * @param dataSource the program's database
     * @return a running sender
     */
    public static TelephonySender start(TelephonyClient telephony, DataSource dataSource) {
        TelephonySender sender = TelephonySender.builder(telephony)
                .outbox(JdbcOutbox.of(dataSource).createTable())
                .start();
        return sender;
    }

    /**
     * What an exchange reports of some calls.
     *
     * @param sender the sender
     * @return the calls
     */
    public static Calls report(TelephonySender sender) {
        Calls calls = Calls.of(sender);

        IncomingCall call = calls.incoming("call-17", "+7 910 123-45-67");
        call.ring("101", "102", "103");
        call.answer("102");
        call.hangUp();

        OutgoingCall busy = calls.outgoing("call-18", "+7 910 123-45-67", "101");
        busy.dial();
        busy.fail(OutgoingResult.BUSY);
        return calls;
    }

    /**
     * Reports by id, as events of an exchange come.
     *
     * @param calls the calls
     */
    public static void byId(Calls calls) {
        calls.incoming("call-19", "+7 910 123-45-67").ring("101");
        calls.find("call-19").ifPresent(call -> call.answer("101"));
        calls.find("call-19").ifPresent(Call::hangUp);
    }

    /**
     * Makes visible what was not passed on.
     *
     * @param sender the sender
     * @param log is told a call and a reason
     * @return the calls
     */
    public static Calls listened(TelephonySender sender, BiConsumer<String, String> log) {
        Calls calls = Calls.builder(sender)
                .listener(new CallsListener() {
                    @Override
                    public void ignored(String callId, String reason) {
                        log.accept(callId, reason);
                    }

                    @Override
                    public void notSent(String callId, String ext, String reason) {
                        log.accept(callId, ext + ": " + reason);
                    }

                    @Override
                    public void expired(Call call) {
                        call.hangUp(Duration.ZERO); // 12 hours without a word: how long the talk was, nobody knows
                    }
                })
                .build();
        return calls;
    }

    /**
     * The end of a call of which Planfix was told before the program was restarted.
     *
     * @param calls the calls since the restart
     * @param sender the sender
     * @param callId the call
     * @param number the client's number
     * @param ext whose telephone it was
     * @param talk how long the talk was, zero if there was none
     */
    public static void endAfterARestart(
            Calls calls, TelephonySender sender, String callId, String number, String ext, Duration talk) {
        if (calls.find(callId).isEmpty()) {
            IncomingLeg leg = IncomingLeg.of(callId, number, ext);
            sender.event(leg.completed(talk.isZero() ? IncomingResult.MISSED : IncomingResult.SUCCESS, talk));
        }
    }

    /**
     * A recording whose link comes when the file is ready.
     *
     * @param calls the calls
     */
    public static void recordings(Calls calls) {
        IncomingCall call = calls.incoming("call-20", "+7 910 123-45-67");
        call.ring("101");
        call.recorded(); // announced in time: before the end
        call.answer("101");
        call.hangUp();

        calls.recorded("call-20", Recording.permanent("https://pbx.example/records/call-20.mp3"));
    }

    /**
     * The whole bridge.
     *
     * @param token the key typed into Planfix
     * @param exchange rings an employee and then a number; returns the call's id
     * @param connections keeps Planfix's address and key
     * @param dataSource the program's database
     * @param server the program's server
     * @return a running bridge
     */
    public static PbxBridge bridge(
            String token, Dialer exchange, ConnectionStore connections, DataSource dataSource, HttpServer server) {
        PbxBridge bridge = PbxBridge.builder()
                .token(token)
                .dialer(exchange)
                .connections(connections)
                .sender(sender -> sender.outbox(JdbcOutbox.of(dataSource).createTable()))
                .start();
        server.createContext("/planfix", JdkHttpAdapter.of(bridge.handler()));
        return bridge;
    }

    /**
     * What becomes of a click.
     *
     * @param bridge the bridge
     * @param callId what the dialer returned
     * @param dialled the number as the exchange dials it
     */
    public static void afterAClick(PbxBridge bridge, String callId, String dialled) {
        OutgoingCall call = bridge.calls().outgoing(callId, dialled, "101");
        call.dial(); // the employee has picked up, the client's telephone rings
        call.answer();
        call.hangUp();
    }
}
