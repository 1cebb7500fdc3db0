package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The chat provider p, whose visitor Ivan (u1) writes in c1; its handler answers {@code {}} unless told otherwise. */
final class Provider implements AutoCloseable {
    private final Http http;
    private final Queue<HttpReply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final LoopbackServer handler = new LoopbackServer(100_000, call -> {
        received.add(new String(call.body(), StandardCharsets.UTF_8));
        HttpReply reply = replies.poll();
        return reply == null ? HttpReply.json(200, "{}") : reply;
    });

    Provider(FakePlanfix fake) {
        http = new Http(fake);
        handler.start();
        fake.chat().connect("p", address(), "secret");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + handler.port() + "/hook");
    }

    void visitorWrites(String... more) throws Exception {
        write("p", "c1", "u1", "Ivan", more);
    }

    void anotherWrites(String provider, String chat, String contact, String name) throws Exception {
        write(provider, chat, contact, name);
    }

    private void write(String provider, String chat, String contact, String name, String... more) throws Exception {
        Stream<String> base = Stream.of(
                "cmd=newMessage",
                "providerId=" + provider,
                "chatId=" + chat,
                "contactId=" + contact,
                "contactName=" + name,
                "message=hi");
        String[] pairs = Stream.concat(base, Arrays.stream(more)).toArray(String[]::new);
        assertThat(http.chat(pairs).status()).isEqualTo(200);
    }

    /** What its handler answers next. */
    void answers(int status, String body) {
        replies.add(HttpReply.json(status, body));
    }

    /** Request bodies as they came. */
    List<String> received() {
        return received;
    }

    /** The values that one parameter had in each request, null where it was missing. */
    List<String> received(String parameter) {
        return received.stream()
                .map(body -> Forms.firsts(Forms.decode(body)).get(parameter))
                .toList();
    }

    Map<String, String> lastForm() {
        return Forms.firsts(Forms.decode(received.get(received.size() - 1)));
    }

    @Override
    public void close() {
        handler.close();
    }
}
