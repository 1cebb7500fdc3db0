package io.github.planfixsdk.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.inbound.Form;

/** Commands as JSON in ASCII: a form's own encoding would be limited in length when it is read again. */
final class StoredText {
    /** Reads whatever it has written: Jackson's own limit for one text is 20 million characters. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private StoredText() {}

    static String of(String lane, Command command) {
        ObjectNode stored = JSON.createObjectNode().put("lane", lane).put("command", command.name());
        ArrayNode fields = stored.putArray("fields");
        for (Form.Field field : command.fields().fields()) {
            fields.addArray().add(field.name()).add(field.value());
        }
        return write(stored);
    }

    static String of(String text) {
        return write(TextNode.valueOf(text));
    }

    static String lane(String stored) {
        return read(stored).path("lane").asText();
    }

    static Command command(String stored) {
        JsonNode content = read(stored);
        Form.Builder form = Form.builder();
        for (JsonNode field : content.path("fields")) {
            form.add(field.path(0).asText(), field.path(1).asText());
        }
        return new Command(content.path("command").asText(), form.build());
    }

    static String text(String stored) {
        return read(stored).asText();
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can always be written", e);
        }
    }

    /** The content stays out of the message. */
    private static JsonNode read(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox's table holds a content that is not this SDK's");
        }
    }
}
