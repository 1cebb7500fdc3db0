package io.github.planfixsdk.testkit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Where every request comes in: it is recorded, meets the fault that waits for it, and goes to its address. */
final class FrontDoor {
    static final String REST = "/rest/";
    static final String CHAT = "/webchat/api";
    static final String TELEPHONY = "/tel/api";

    /** HTTP wants two digits for the day, the JDK's own form of RFC 1123 has one. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    final Faults faults = new Faults();
    final Recorder recorder = new Recorder();

    private final RestApi rest;
    private final ChatAddress chat;
    private final TelephonyAddress telephony;
    private final StorageAddress storage;
    private final Clock clock;

    FrontDoor(RestApi rest, ChatAddress chat, TelephonyAddress telephony, StorageAddress storage, Clock clock) {
        this.rest = rest;
        this.chat = chat;
        this.telephony = telephony;
        this.storage = storage;
        this.clock = clock;
    }

    HttpReply handle(HttpCall call) {
        return handle(call, this::route);
    }

    /** The way in to the second host. */
    HttpReply handleStorage(HttpCall call) {
        return handle(call, storage::handle);
    }

    private HttpReply handle(HttpCall call, Function<HttpCall, HttpReply> route) {
        HttpReply reply = answer(call, route);
        reply.headers.putIfAbsent("Date", DATE.format(clock.instant()));
        return reply;
    }

    private HttpReply answer(HttpCall call, Function<HttpCall, HttpReply> route) {
        recorder.record(call, call.path().startsWith(REST));
        Fault fault = faults.next(call);
        if (fault != null && fault.instead()) {
            return fault.reply();
        }
        HttpReply reply = call.tooLarge() ? html(413, "Request Entity Too Large") : route.apply(call);
        if (fault != null) {
            fault.spoil(reply);
        }
        return reply;
    }

    private HttpReply route(HttpCall call) {
        String path = call.path();
        if (path.startsWith(REST)) {
            return rest.handle(call, path.substring(REST.length()));
        }
        return switch (path) {
            case CHAT -> chat.handle(call);
            case TELEPHONY -> telephony.handle(call);
            default -> html(404, "404 Not Found");
        };
    }

    private static HttpReply html(int status, String text) {
        return HttpReply.text(status, "text/html;charset=UTF-8", "<html><body>" + text + "</body></html>");
    }
}
