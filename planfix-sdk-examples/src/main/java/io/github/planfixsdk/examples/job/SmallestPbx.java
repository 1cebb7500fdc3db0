package io.github.planfixsdk.examples.job;

import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.telephony.PbxBridge;
import io.github.planfixsdk.testkit.FakePlanfix;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The smallest exchange: it is switched on in Planfix, reports a client's call, and dials when an employee clicks. */
final class SmallestPbx {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicLong calls = new AtomicLong(System.currentTimeMillis()); // so that ids are not used again after a restart
        PbxBridge.Builder pbx = PbxBridge.builder().token("key").dialer(click -> "click-" + calls.incrementAndGet());
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
            bridge.calls().outgoing("click-" + calls, "79101234567", "101").dial();
            bridge.calls().find("click-" + calls).ifPresent(call -> call.hangUp());
            bridge.sender().flush(Duration.ofSeconds(10));
            planfix.telephony().calls().forEach(leg -> System.out.println(leg.callId() + " " + leg.events()));
            planfix.telephony().complaints().forEach(System.out::println);
        }
        server.stop(0);
    }
}
