package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.examples.demo.RecordedDay.LegEvent;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.telephony.CallEvent;
import io.github.planfixsdk.telephony.Caller;
import io.github.planfixsdk.telephony.CompletedEvent;
import io.github.planfixsdk.telephony.IncomingLeg;
import io.github.planfixsdk.telephony.IncomingResult;
import io.github.planfixsdk.telephony.MakeCall;
import io.github.planfixsdk.telephony.OutgoingLeg;
import io.github.planfixsdk.telephony.OutgoingResult;
import io.github.planfixsdk.telephony.PlanfixConnection;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonyHandler;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A small telephone exchange that speaks Planfix's protocol. It learns Planfix's address and key when the administrator
 * switches the integration on, tells Planfix what happens on every leg of a call, and dials when an employee clicks.
 */
final class TelephonyVendor implements AutoCloseable {
    private final VendorServer server;
    private final List<MakeCall> clicks = new CopyOnWriteArrayList<>();
    private volatile @Nullable TelephonyClient planfix;

    /** Opens the exchange; {@code key} is what Planfix has to prove itself with. */
    TelephonyVendor(String key) {
        server = VendorServer.start(
                "/planfix/telephony",
                TelephonyHandler.builder()
                        .token(key)
                        .onSetup(this::connect)
                        .onMakeCall(clicks::add)
                        .build());
    }

    private void connect(PlanfixConnection connection) {
        TelephonyClient before = planfix;
        planfix = connection.client().build();
        if (before != null) {
            before.close();
        }
    }

    URI address() {
        return server.address();
    }

    /** Whether Planfix has stored this exchange's address. */
    boolean isConnected() {
        return address().toString().equals(planfix().ping().pbxUrl());
    }

    /** Who calls: asked while the telephone rings, so that the call can go to the client's own manager. */
    Optional<Caller> caller(Entry call) {
        return phone(call).flatMap(phone -> planfix().findCaller(phone, call.id()));
    }

    /** Tells Planfix the whole call, event by event. Without a number there is nobody to tell about. */
    void report(Entry call) {
        String phone = phone(call).orElse("");
        if (!phone.isEmpty()) {
            for (LegEvent leg : call.legs()) {
                planfix().event(call.isInbound() ? incoming(call, phone, leg) : outgoing(call, phone, leg));
            }
        }
    }

    private static CallEvent incoming(Entry call, String phone, LegEvent event) {
        IncomingLeg leg = IncomingLeg.of(call.id(), phone, event.ext()).line(line(call));
        return switch (event.event()) {
            case "ring" -> leg.ringing();
            case "answer" -> leg.accepted();
            default -> recording(call, event, leg.completed(incomingResult(event), event.talk()));
        };
    }

    private static CallEvent outgoing(Entry call, String phone, LegEvent event) {
        OutgoingLeg leg = OutgoingLeg.of(call.id(), phone, event.ext()).line(line(call));
        return switch (event.event()) {
            case "ring" -> leg.dialling();
            case "answer" -> leg.accepted();
            default -> recording(call, event, leg.completed(outgoingResult(event), event.talk()));
        };
    }

    private static IncomingResult incomingResult(LegEvent event) {
        return switch (Objects.requireNonNullElse(event.status(), "")) {
            case "success" -> IncomingResult.SUCCESS;
            case "cancelled" -> IncomingResult.CANCELLED;
            default -> IncomingResult.MISSED;
        };
    }

    private static OutgoingResult outgoingResult(LegEvent event) {
        return switch (Objects.requireNonNullElse(event.status(), "")) {
            case "success" -> OutgoingResult.SUCCESS;
            case "busy" -> OutgoingResult.BUSY;
            default -> OutgoingResult.NO_ANSWER;
        };
    }

    private static CompletedEvent recording(Entry call, LegEvent event, CompletedEvent completed) {
        if (!event.isRecorded()) {
            return completed;
        }
        return call.interaction()
                .get(Attributes.CALL_RECORDS)
                .map(completed::recorded)
                .orElseGet(completed::recorded);
    }

    private static Optional<String> phone(Entry call) {
        return call.interaction().contactPhone();
    }

    private static String line(Entry call) {
        return call.interaction().get(Attributes.VIRTUAL_PHONE_NUMBER).orElseThrow();
    }

    private TelephonyClient planfix() {
        return Objects.requireNonNull(planfix, "Planfix has not switched the exchange on");
    }

    /** The calls that employees clicked for, in their order. */
    List<MakeCall> clicks() {
        return List.copyOf(clicks);
    }

    @Override
    public void close() {
        server.close();
        TelephonyClient client = planfix;
        if (client != null) {
            client.close();
        }
    }
}
