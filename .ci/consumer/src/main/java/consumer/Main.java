package consumer;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.PlanfixClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Calls a server that answers one task: enough to show that the artifacts are whole. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rest/task/5", exchange -> {
            byte[] body = "{\"result\":\"success\",\"task\":{\"id\":5,\"name\":\"Call back\"}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (PlanfixClient planfix = PlanfixClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/rest/")
                .token("consumer")
                .build()) {
            String name = planfix.tasks().get(5).name();
            if (!"Call back".equals(name)) {
                throw new IllegalStateException("the task's name is " + name);
            }
            boolean modular = Main.class.getModule().isNamed();
            System.out.println("consumer on the " + (modular ? "module" : "class") + " path: task 5 is \"" + name + "\"");
        } finally {
            server.stop(0);
        }
    }
}
