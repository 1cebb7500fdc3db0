package io.github.planfixsdk.examples.job;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.telephony.PbxBridge;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/** The smallest exchange: it is switched on in Planfix, reports a client's call, and dials when an employee clicks. */
public final class SmallestPbx {
    /**
     * Runs it beside a Planfix of its own.
     *
     * @param args nothing
     * @throws Exception if no port is free
     */
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        PbxBridge.Builder pbx = PbxBridge.builder().token("key").dialer(click -> "click-by-" + click.from());
        try (FakePlanfix planfix = FakePlanfix.start();
                PbxBridge bridge = pbx.start()) {
            server.createContext("/planfix", JdkHttpAdapter.of(bridge.handler()));
            server.start();
            planfix.addUser("{\"name\":\"Anna\",\"extension\":\"101\"}");
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/planfix");
            planfix.telephony().connect(address, "key");
            planfix.telephony().setup();
            bridge.calls().incoming("call-1", "+7 910 123-45-67").ring("101");
            bridge.calls().find("call-1").ifPresent(call -> call.hangUp());
            planfix.telephony().clickToCall("101", "79101234567");
            bridge.calls().outgoing("click-by-101", "79101234567", "101").dial();
            bridge.sender().flush(Duration.ofSeconds(10));
            planfix.telephony().calls().forEach(leg -> System.out.println(leg.callId() + " " + leg.events()));
        }
        server.stop(0);
    }
}
