package io.github.planfixsdk.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Payload;

/** Bodies of REST requests as texts that wait in an outbox. */
public final class PayloadText {
    private PayloadText() {}

    /**
     * A body as it is sent.
     *
     * @param payload the body
     * @return JSON
     */
    public static String of(Payload payload) {
        try {
            return Json.mapper().writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request holds a value that cannot be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #of} has written. The text stays out of the message.
     *
     * @param text JSON
     * @return its keys and values, for the builder's raw door
     */
    public static JsonNode read(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds a request that is not this SDK's");
        }
    }
}
