package io.github.planfixsdk.examples.job;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.chat.ChatBridge;
import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatContact;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/** The smallest chat provider: what its visitor writes goes to Planfix, what an employee answers is printed. */
final class SmallestProvider {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix");
        try (FakePlanfix planfix = FakePlanfix.start();
                ChatClient chat = ChatClient.builder()
                        .address(planfix.chatUrl().toString())
                        .providerId("superchat")
                        .token(planfix.chatToken())
                        .build();
                ChatBridge bridge = ChatBridge.builder(
                                chat, reply -> System.out.println("Employee: " + reply.message()))
                        .start()) {
            server.createContext("/planfix", JdkHttpAdapter.of(bridge.handler("own-key")));
            server.start();
            System.out.println("Visitor: Good morning");
            bridge.visitorWrote(ChatContact.of("visitor-7", "Ivan"), "Good morning");
            bridge.flush(Duration.ofSeconds(30));
            planfix.chat().connect("superchat", address, "own-key");
            planfix.chat().operatorReplies("visitor-7", "Hello, Ivan");
        } finally {
            server.stop(0);
        }
    }
}
