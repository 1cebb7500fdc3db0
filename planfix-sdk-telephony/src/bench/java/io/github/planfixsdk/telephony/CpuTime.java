package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Turns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Receiving commands and encoding events by processor time. */
public final class CpuTime {
    private CpuTime() {}

    public static void main(String[] args) throws Exception {
        Inbound inbound = new Inbound();
        Map<String, Callable<?>> received = new LinkedHashMap<>();
        received.put("sdk", inbound::sdk);
        received.put("sdkSetup", inbound::sdkSetup);
        received.put("sdkDecodingAlone", inbound::sdkDecodingAlone);
        received.put("jetty", inbound::jetty);
        Turns.print("sdk", received);
        Events events = new Events();
        Map<String, Callable<?>> encoded = new LinkedHashMap<>();
        encoded.put("sdk", events::sdk);
        encoded.put("okhttp", events::okhttp);
        encoded.put("urlEncoder", events::urlEncoder);
        Turns.print("sdk", encoded);
    }
}
