package io.github.planfixsdk.examples.guide;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.NewMessage;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.telephony.Caller;
import io.github.planfixsdk.telephony.IncomingLeg;
import io.github.planfixsdk.telephony.IncomingResult;
import io.github.planfixsdk.telephony.TelephonyClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The provider protocols' snippets. */
public final class ProviderGuide {
    private ProviderGuide() {}

    /**
     * A visitor writes.
     *
     * @param chat the client
     */
    public static void sendMessage(ChatClient chat) {
        ChatContact visitor =
                ChatContact.builder("visitor-7", "Ivan").phone("79000000001").build();
        chat.sendMessage(NewMessage.builder("chat-7", visitor, "Hello, a question")
                .title("Question from the site")
                .build());
        chat.findTask("chat-7").ifPresent(task -> System.out.println("task " + task.number()));
    }

    /**
     * An operator answers.
     *
     * @param token the key that Planfix sends
     * @param visitor receives the text
     * @return the server
     * @throws IOException if no port is free
     */
    public static HttpServer receiveReplies(String token, Consumer<String> visitor) throws IOException {
        ChatHandler handler = ChatHandler.builder()
                .token(token)
                .onReply(reply -> {
                    visitor.accept(reply.message());
                    return reply.delivered();
                })
                .build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/planfix", JdkHttpAdapter.of(handler));
        server.start();
        return server;
    }

    /**
     * A call rings and is answered.
     *
     * @param telephony the client
     * @return who called
     */
    public static Optional<Caller> takeCall(TelephonyClient telephony) {
        Optional<Caller> caller = telephony.findCaller("79000000001");
        IncomingLeg leg = IncomingLeg.of("call-1", "79000000001", "102").line("74950000000");
        telephony.event(leg.ringing());
        telephony.event(leg.accepted());
        telephony.event(leg.completed(IncomingResult.SUCCESS, Duration.ofSeconds(95))
                .recorded("https://pbx.example/records/call-1.mp3"));
        return caller;
    }
}
