package io.github.planfixsdk.telephony;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.Form;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what it hears of each call; from one request to another it answers 500, drops connections, loses answers. */
final class FailingPlanfix implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final int failsFrom;
    private final int failsTo;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

    private FailingPlanfix(HttpServer server, int failsFrom, int failsTo) {
        this.server = server;
        this.failsFrom = failsFrom;
        this.failsTo = failsTo;
    }

    static FailingPlanfix start(int failsFrom, int failsTo) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        FailingPlanfix planfix = new FailingPlanfix(server, failsFrom, failsTo);
        server.setExecutor(planfix.threads);
        server.createContext("/tel/api", planfix::handle);
        server.start();
        return planfix;
    }

    TelephonyClient client() {
        return TelephonyClient.builder()
                .address("http://127.0.0.1:" + server.getAddress().getPort() + "/tel/api")
                .token("303cb962ac59075b964b07152d234b70")
                .build();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Form form = Form.decode(exchange.getRequestBody().readAllBytes());
        int number = requests.incrementAndGet();
        int fate = number < failsFrom || number >= failsTo ? 0 : number % 4;
        switch (fate) {
            case 1 -> {
                failures.incrementAndGet();
                exchange.sendResponseHeaders(500, -1);
            }
            case 2 -> failures.incrementAndGet();
            case 3 -> {
                take(form);
                lostAnswers.incrementAndGet();
            }
            default -> {
                take(form);
                exchange.sendResponseHeaders(200, -1);
            }
        }
        // Without headers sent, this drops the connection.
        exchange.close();
    }

    private void take(Form form) {
        taken.incrementAndGet();
        heard.computeIfAbsent(
                        Objects.requireNonNull(form.first("callid")),
                        callId -> Collections.synchronizedList(new ArrayList<>()))
                .add(Exchange.words(form));
    }

    /** What was heard of a call in order; an event that came once more right after itself counts once. */
    List<String> heard(String callId) {
        List<String> once = new ArrayList<>();
        for (String event : heard.getOrDefault(callId, List.of())) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(event)) {
                once.add(event);
            }
        }
        return once;
    }

    int taken() {
        return taken.get();
    }

    int lostAnswers() {
        return lostAnswers.get();
    }

    int failures() {
        return failures.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
