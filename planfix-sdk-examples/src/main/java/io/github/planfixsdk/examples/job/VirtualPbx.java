package io.github.planfixsdk.examples.job;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.telephony.Call;
import io.github.planfixsdk.telephony.CallOrderException;
import io.github.planfixsdk.telephony.CallsListener;
import io.github.planfixsdk.telephony.IncomingCall;
import io.github.planfixsdk.telephony.MakeCall;
import io.github.planfixsdk.telephony.OutgoingCall;
import io.github.planfixsdk.telephony.OutgoingResult;
import io.github.planfixsdk.telephony.PbxBridge;
import io.github.planfixsdk.telephony.Recording;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A telephone exchange on the console, beside a Planfix of its own: type what happens, and see what Planfix hears. With an
 * empty input it plays a short script.
 */
public final class VirtualPbx implements AutoCloseable {
    private static final String KEY = "key-of-the-exchange";
    private static final String HELP = """
            call <number> <ext>…   a client calls, and telephones ring
            ring <ext>…            the call goes on to other telephones
            answer <ext>           an employee picks up
            answer                 the client picks up
            decline <ext>          a telephone stops ringing
            transfer <ext>         the call is passed on; "leave <ext>" if without asking
            hangup                 the call is over
            dial <ext> <number>    an employee dials
            click <ext> <number>   an employee clicks on a number in Planfix
            busy | noanswer        the client is not reached
            record <link>          where the call's recording lies
            help, quit""";
    private static final String SCRIPT = """
            call +79101234567 101 102 103
            answer 102
            record https://pbx.example/records/1.mp3
            transfer 104
            answer 104
            hangup
            click 101 79160000000
            answer 101
            answer
            answer 102
            hangup
            call +79160000000 101
            decline 101
            ring 102
            hangup
            hangup
            """;

    private final FakePlanfix planfix = FakePlanfix.start();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final PrintStream out;
    private final PbxBridge bridge;
    private final HttpServer server;
    private int calls;

    private VirtualPbx(PrintStream out) throws IOException {
        this.out = out;
        bridge = PbxBridge.builder()
                .token(KEY)
                .dialer(this::clicked)
                .calls(settings -> settings.listener(new CallsListener() {
                    @Override
                    public void ignored(String callId, String reason) {
                        out.println("  ignored: " + reason);
                    }

                    @Override
                    public void notSent(String callId, String ext, String reason) {
                        out.println("  not sent: " + ext + ", " + reason);
                    }
                }))
                .sender(settings -> settings.listener(new DeliveryListener() {
                    @Override
                    public void delivered(OutboxEntry entry) {
                        heard.add(words(entry.command().fields()));
                    }
                }))
                .start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/planfix", JdkHttpAdapter.of(bridge.handler()));
        server.start();
        for (String ext : List.of("101", "102", "103", "104")) {
            planfix.addUser("{\"name\":\"Employee " + ext + "\",\"extension\":\"" + ext + "\"}");
        }
        planfix.telephony()
                .connect(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix"), KEY);
        planfix.telephony().setup();
    }

    private static String words(Form event) {
        if (event.first("event") == null) {
            return "record";
        }
        String status = event.first("status");
        return event.first("event") + (status == null ? "" : "+" + status) + " " + event.first("ext");
    }

    /**
     * Follows the commands of its input.
     *
     * @param args nothing
     * @throws IOException if the input breaks or no port is free
     */
    public static void main(String[] args) throws IOException {
        System.out.println("A telephone exchange: one command a line, help shows them, quit ends.");
        BufferedReader console = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        console.mark(1);
        boolean empty = console.read() < 0;
        if (!empty) {
            console.reset();
        }
        run(empty ? new BufferedReader(new StringReader(SCRIPT)) : console, System.out);
    }

    /**
     * Follows commands until they end.
     *
     * @param commands one a line
     * @param out what happens, and what Planfix hears
     * @throws IOException if the commands cannot be read or no port is free
     */
    public static void run(BufferedReader commands, PrintStream out) throws IOException {
        try (VirtualPbx pbx = new VirtualPbx(out)) {
            String line = commands.readLine();
            while (line != null && !line.strip().equals("quit")) {
                out.println("> " + line.strip());
                pbx.follow(line.strip().split("\\s+"));
                line = commands.readLine();
            }
            pbx.report();
        }
    }

    private void follow(String[] words) {
        try {
            follow(words[0], Arrays.copyOfRange(words, 1, words.length));
        } catch (CallOrderException | IllegalArgumentException e) {
            out.println("  refused: " + e.getMessage());
        } catch (ArrayIndexOutOfBoundsException e) {
            out.println("  something is missing; help shows the commands");
        }
        bridge.sender().flush(Duration.ofSeconds(10));
        heard.forEach(event -> out.println("  Planfix hears " + event));
        heard.clear();
    }

    private void follow(String command, String[] more) {
        switch (command) {
            case "call" -> call(more[0], Arrays.copyOfRange(more, 1, more.length));
            case "ring" -> incoming().ring(more);
            case "answer" -> answer(more);
            case "decline" -> call().giveUp(more[0]);
            case "transfer" -> call().transfer(more[0]);
            case "leave" -> call().leave(more[0]);
            case "hangup" -> call().hangUp();
            case "dial" -> dial(more[0], more[1]);
            case "click" -> planfix.telephony().clickToCall(more[0], more[1]);
            case "busy" -> outgoing().fail(OutgoingResult.BUSY);
            case "noanswer" -> outgoing().fail(OutgoingResult.NO_ANSWER);
            case "record" -> call().recorded(Recording.permanent(more[0]));
            case "" -> {}
            default -> out.println(HELP.indent(2).stripTrailing());
        }
    }

    private void call(String number, String[] exts) {
        bridge.calls().incoming(newCall(), number).ring(exts);
    }

    private void dial(String ext, String number) {
        bridge.calls().outgoing(newCall(), number, ext).dial();
    }

    /** After a click the employee picks up first, and then the client's telephone rings. */
    private void answer(String[] ext) {
        if (ext.length == 0) {
            outgoing().answer();
        } else if (call() instanceof OutgoingCall click
                && !click.isDialled()
                && click.ext().equals(ext[0])) {
            click.dial();
        } else {
            call().answer(ext[0]);
        }
    }

    private String clicked(MakeCall click) {
        String callId = newCall();
        out.println("  " + click.from() + " rings for a click, as " + callId);
        return callId;
    }

    private synchronized String newCall() {
        calls++;
        return "call-" + calls;
    }

    private synchronized Call call() {
        return bridge.calls()
                .find("call-" + calls)
                .orElseThrow(() -> new IllegalArgumentException("there is no call; begin with call, dial or click"));
    }

    private IncomingCall incoming() {
        if (call() instanceof IncomingCall incoming) {
            return incoming;
        }
        throw new IllegalArgumentException("an employee calls; transfer passes the call on");
    }

    private OutgoingCall outgoing() {
        if (call() instanceof OutgoingCall outgoing) {
            return outgoing;
        }
        throw new IllegalArgumentException("the client calls; name the extension");
    }

    private void report() {
        out.println("Planfix has recorded");
        planfix.telephony()
                .calls()
                .forEach(leg -> out.println("  " + leg.callId() + " " + leg.type() + " " + leg.ext() + " "
                        + Objects.requireNonNullElse(leg.status(), "goes on")));
        planfix.telephony().complaints().forEach(complaint -> out.println("  complaint: " + complaint));
    }

    @Override
    public void close() {
        server.stop(0);
        bridge.close();
        planfix.close();
    }
}
