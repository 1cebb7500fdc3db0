package io.github.planfixsdk.chat.bench;

import io.github.planfixsdk.inbound.Turns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Receiving a message by processor time. */
public final class CpuTime {
    private CpuTime() {}

    public static void main(String[] args) throws Exception {
        Inbound inbound = new Inbound();
        inbound.prepare();
        Map<String, Callable<?>> work = new LinkedHashMap<>();
        work.put("byHand", inbound::byHand);
        work.put("sdk", inbound::sdk);
        work.put("sdkDecodingAlone", inbound::sdkDecodingAlone);
        work.put("spring", inbound::spring);
        work.put("jetty", inbound::jetty);
        Turns.print("sdk", work);
    }
}
