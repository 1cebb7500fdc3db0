package io.github.planfixsdk.delivery;

import io.github.planfixsdk.error.PlanfixException;
import java.time.Duration;
import org.slf4j.Logger;

/** Tells the log what somebody should know of, if nobody listens. Numbers and reasons, never a lane or a value. */
record LoggingListener(Logger log) implements DeliveryListener {
    @Override
    public void setAside(SetAside entry) {
        log.warn(
                "{} {} was set aside: {}. Courier.setAside() lists it, retry and discard deal with it",
                entry.command().name(),
                entry.number(),
                entry.reason());
    }

    @Override
    public void paused(PlanfixException failure, Duration wait) {
        log.warn("Nothing is sent for {}: {}", wait, failure.getClass().getSimpleName());
    }

    @Override
    public void outboxFailed(String lane, RuntimeException failure, Duration wait) {
        log.warn("The outbox failed ({}); its lane waits {}", failure.getClass().getSimpleName(), wait);
    }
}
