package io.github.planfixsdk.telephony;

import org.slf4j.Logger;

/** Tells the log, if nobody listens. */
record LoggingCallsListener(Logger log) implements CallsListener {
    @Override
    public void ignored(String callId, String reason) {
        log.debug("Call {}: ignored: {}", callId, reason);
    }

    @Override
    public void notSent(String callId, String ext, String reason) {
        log.info("Call {}: extension {} is not sent: {}", callId, ext, reason);
    }

    @Override
    public void recordingOfUnknownCall(String callId) {
        log.debug("Call {}: a recording's link was sent of a call that is not known here", callId);
    }

    @Override
    public void expired(Call call) {
        if (call.isOpenInPlanfix()) {
            log.warn("Call {}: forgotten before its end, so Planfix believes that it goes on", call.callId());
        } else {
            log.debug("Call {}: forgotten before its end; no leg of it is open in Planfix", call.callId());
        }
    }
}
