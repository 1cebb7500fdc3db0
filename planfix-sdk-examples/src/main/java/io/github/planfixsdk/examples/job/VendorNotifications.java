package io.github.planfixsdk.examples.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.inbound.InboundHandler;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.telephony.Call;
import io.github.planfixsdk.telephony.CallOrderException;
import io.github.planfixsdk.telephony.Calls;
import io.github.planfixsdk.telephony.CallsListener;
import io.github.planfixsdk.telephony.IncomingCall;
import io.github.planfixsdk.telephony.OutgoingCall;
import io.github.planfixsdk.telephony.Recording;
import io.github.planfixsdk.telephony.TelephonyClient;
import io.github.planfixsdk.telephony.TelephonySender;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adapts an exchange that posts JSON notifications: inbound call, outbound call, call finished, lost call, recorded talk. Reads
 * them leniently, since notifications change more often than programs: numbers may be texts, several employees may be a list, a
 * single one or a text with commas, unknown keys are nobody's business. The kind of a notification shows in its keys.
 */
public final class VendorNotifications implements InboundHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Calls calls;
    private final Map<String, String> extensions;
    private final String fallback;
    private final boolean recordsTalks;
    private final Consumer<String> skipped;

    /**
     * An adapter.
     *
     * @param calls tells Planfix
     * @param extensions the short numbers by the vendor's numbers of employees
     * @param fallback the short number for employees who are not in the map
     * @param recordsTalks whether the exchange records every talk: then Planfix waits for each recording
     * @param skipped is told why a notification was not passed on
     */
    public VendorNotifications(
            Calls calls,
            Map<String, String> extensions,
            String fallback,
            boolean recordsTalks,
            Consumer<String> skipped) {
        this.calls = calls;
        this.extensions = Map.copyOf(extensions);
        this.fallback = fallback;
        this.recordsTalks = recordsTalks;
        this.skipped = skipped;
    }

    /** What comes over HTTP. It is answered with 200 even if it is skipped: sent again, it would be the same. */
    @Override
    public InboundResponse handle(InboundRequest request) {
        JsonNode notification;
        try {
            notification = JSON.readTree(request.body());
        } catch (IOException e) {
            return InboundResponse.text(400, "no JSON");
        }
        accept(notification).ifPresent(skipped);
        return InboundResponse.ok();
    }

    /**
     * Passes a notification on.
     *
     * @param notification what the vendor posted
     * @return why it was skipped or told in part, empty if it was passed on
     */
    public Optional<String> accept(JsonNode notification) {
        String id = text(notification, "call_session_id");
        if (id.isEmpty()) {
            return Optional.of("no call_session_id");
        }
        try {
            return pass(notification, id);
        } catch (CallOrderException | IllegalArgumentException e) {
            return Optional.of("call " + id + ": " + e.getMessage());
        }
    }

    private Optional<String> pass(JsonNode notification, String id) {
        if (notification.hasNonNull("file_link")) {
            calls.recorded(id, Recording.permanent(text(notification, "file_link")));
            return Optional.empty();
        }
        boolean lost = notification.has("employee_ids");
        boolean finished = lost || notification.has("talk_time_duration") || notification.has("total_time_duration");
        List<String> exts = exts(notification, lost ? "employee_ids" : "employee_id");
        Optional<Call> known = calls.find(id);
        if (exts.isEmpty()) {
            if (finished && known.isPresent()) {
                return finish(known.get(), null, notification);
            }
            return Optional.of("call " + id + (finished ? ": finished, and no employee rang" : ": no employee yet"));
        }
        boolean out = known.map(OutgoingCall.class::isInstance)
                .orElse(text(notification, "direction").equals("out"));
        Call call = out ? dialled(notification, id, exts.get(0)) : ringing(notification, id, exts);
        return finished ? finish(call, exts.get(0), notification) : Optional.empty();
    }

    private Call dialled(JsonNode notification, String id, String ext) {
        OutgoingCall call = outgoing(notification, id, ext);
        call.dial();
        return call;
    }

    private Call ringing(JsonNode notification, String id, List<String> exts) {
        IncomingCall call = incoming(notification, id);
        call.ring(exts.toArray(new String[0]));
        return call;
    }

    private Optional<String> finish(Call call, @Nullable String ext, JsonNode notification) {
        if (call.isOver()) {
            return Optional.empty();
        }
        String tags = String.join(", ", texts(notification.path("tag_names")));
        if (!tags.isEmpty()) {
            call.field("tag_names", tags);
        }
        Duration talk = talk(notification);
        if (talk != null && talk.isZero()) {
            call.hangUp();
            return Optional.empty();
        }
        if (ext == null && !(call instanceof OutgoingCall)) {
            call.hangUp();
            return Optional.of("call " + call.callId() + ": ended as missed, since no employee is named who talked");
        }
        answer(call, ext);
        if (recordsTalks) {
            call.recorded();
        }
        call.hangUp(talk == null ? Duration.ZERO : talk);
        return talk != null
                ? Optional.empty()
                : Optional.of("call " + call.callId() + ": talk_time_duration is \""
                        + text(notification, "talk_time_duration") + "\", so the talk is told without a duration");
    }

    /** Zero if there was no talk, null if nobody can read how long it was. */
    private static @Nullable Duration talk(JsonNode notification) {
        String seconds = text(notification, "talk_time_duration");
        if (seconds.isEmpty()) {
            return Duration.ZERO;
        }
        return seconds.matches("[0-9]{1,9}(\\.[0-9]+)?")
                ? Duration.ofSeconds(new BigDecimal(seconds).longValue())
                : null;
    }

    private static void answer(Call call, @Nullable String ext) {
        if (!(call instanceof OutgoingCall out)) {
            call.answer(Objects.requireNonNull(ext, "ext"));
        } else if (ext == null) {
            out.answer();
        } else {
            try {
                out.answer(ext);
            } catch (CallOrderException dialledByAnother) {
                out.answer();
                out.transfer(ext);
                out.answer(ext);
            }
        }
    }

    private IncomingCall incoming(JsonNode notification, String id) {
        String phone = text(notification, "contact_phone_number");
        String line = text(notification, "virtual_phone_number");
        return line.isEmpty() ? calls.incoming(id, phone) : calls.incoming(id, phone, line);
    }

    private OutgoingCall outgoing(JsonNode notification, String id, String ext) {
        String phone = text(notification, "contact_phone_number");
        String line = text(notification, "virtual_phone_number");
        return line.isEmpty() ? calls.outgoing(id, phone, ext) : calls.outgoing(id, phone, ext, line);
    }

    private List<String> exts(JsonNode notification, String key) {
        return texts(notification.path(key)).stream()
                .map(employee -> extensions.getOrDefault(employee, fallback))
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> texts.addAll(texts(item)));
        } else if (!node.isNull()) {
            for (String part : node.asText("").split(",", -1)) {
                if (!part.isBlank()) {
                    texts.add(part.strip());
                }
            }
        }
        return texts;
    }

    private static String text(JsonNode notification, String key) {
        JsonNode node = notification.path(key);
        return node.isNull() ? "" : node.asText("").strip();
    }

    /**
     * Plays recorded notifications to an account of its own.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        try (FakePlanfix fake = FakePlanfix.start();
                TelephonyClient telephony = TelephonyClient.builder()
                        .address(fake.telephonyUrl().toString())
                        .token(fake.telephonyToken())
                        .build()) {
            fake.addUser("{\"name\":\"Анна\",\"lastname\":\"Орлова\",\"extension\":\"101\"}");
            fake.addUser("{\"name\":\"Иван\",\"lastname\":\"Петров\",\"extension\":\"102\"}");
            run(telephony, recorded(), System.out);
            System.out.println("In Planfix:");
            for (RecordedCall call : fake.telephony().calls()) {
                System.out.println("  " + call.callId() + " " + call.ext() + " " + call.events() + " " + call.status()
                        + " " + call.duration() + " s" + (call.recordLink() == null ? "" : " " + call.recordLink()));
            }
        }
    }

    /** {@return what a vendor posted on some day} */
    public static JsonNode recorded() {
        try (InputStream file = VendorNotifications.class.getResourceAsStream("/vendor-notifications.json")) {
            return JSON.readTree(Objects.requireNonNull(file, "vendor-notifications.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("vendor-notifications.json cannot be read", e);
        }
    }

    /**
     * Tells Planfix of notifications.
     *
     * @param telephony the client
     * @param notifications what the vendor posted
     * @param out where to report what was skipped
     */
    public static void run(TelephonyClient telephony, JsonNode notifications, PrintStream out) {
        CallsListener report = new CallsListener() {
            @Override
            public void notSent(String callId, String ext, String reason) {
                out.println("not sent: call " + callId + " at " + ext + ", " + reason);
            }
        };
        try (TelephonySender sender = TelephonySender.builder(telephony).start()) {
            Calls calls = Calls.builder(sender).listener(report).build();
            Map<String, String> extensions = Map.of("2001", "101", "2002", "102");
            VendorNotifications adapter = new VendorNotifications(
                    calls, extensions, "101", true, reason -> out.println("skipped: " + reason));
            for (JsonNode notification : notifications) {
                adapter.accept(notification).ifPresent(reason -> out.println("skipped: " + reason));
            }
            if (!sender.flush(Duration.ofMinutes(5))) {
                out.println("Planfix has not been told everything yet");
            }
        }
    }
}
