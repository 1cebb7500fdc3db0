package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InboundLoadTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final int MESSAGES = 10_000;
    private static final int CONNECTIONS = 32;

    private final ConcurrentHashMap<String, AtomicInteger> delivered = new ConcurrentHashMap<>();

    @Test
    @Timeout(300)
    void tenThousandMessagesOfThirtyTwoConnectionsArriveOnceEach() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CONNECTIONS);
        ExecutorService serving = Executors.newFixedThreadPool(8);
        ExecutorService sending = Executors.newFixedThreadPool(CONNECTIONS);
        server.setExecutor(serving);
        server.createContext("/", JdkHttpAdapter.of(handler()));
        server.start();
        long[] nanos = new long[MESSAGES + repeats()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(sending.submit(() -> {
                    send(server.getAddress().getPort(), next, nanos, done);
                    return null;
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        } finally {
            server.stop(0);
            serving.shutdownNow();
            sending.shutdownNow();
        }

        assertThat(done).hasValue(nanos.length);
        assertThat(delivered).hasSize(MESSAGES);
        assertThat(delivered.values()).allMatch(times -> times.get() == 1);
        Arrays.sort(nanos);
        System.out.printf(
                "%d requests over %d connections: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                nanos.length,
                CONNECTIONS,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    /** Every tenth message is sent a second time by whichever connection is next, mostly while the first is on its way. */
    private static int repeats() {
        return MESSAGES / 10;
    }

    private void send(int port, AtomicInteger next, long[] nanos, AtomicInteger done) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(120_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int turn = next.getAndIncrement(); turn < nanos.length; turn = next.getAndIncrement()) {
                int message = turn - (turn + 1) / 11;
                byte[] request = request(message);
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                String answer = answer(in);
                nanos[turn] = System.nanoTime() - start;
                assertThat(answer)
                        .isEqualTo(
                                "{\"chatId\":\"chat-" + message % 100 + "\",\"contactId\":\"person-" + message + "\"}");
                done.incrementAndGet();
            }
        }
    }

    private static byte[] request(int message) {
        byte[] body = Form.builder()
                .add("cmd", "newMessage")
                .add("providerId", "superchat")
                .add("chatId", "chat-" + message % 100)
                .add("token", TOKEN)
                .add("message", "Здравствуйте! Сообщение № " + message)
                .add("messageId", String.valueOf(message))
                .build()
                .encode();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST /planfix HTTP/1.1\r\nHost: x\r\nContent-Type: " + InboundRequest.FORM
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String answer(InputStream in) throws IOException {
        assertThat(line(in)).isEqualTo("HTTP/1.1 200 OK");
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection after \"" + line + "\"");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private ChatHandler handler() {
        return ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    String id = String.valueOf(reply.messageId());
                    assertThat(reply.message()).isEqualTo("Здравствуйте! Сообщение № " + id);
                    delivered.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
                    return reply.delivered("person-" + id);
                })
                .build();
    }
}
