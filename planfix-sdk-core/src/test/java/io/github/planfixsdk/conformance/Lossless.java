package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.file.Download;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.UpdateResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whether every value of an answer can be found in what the endpoint returned. */
final class Lossless {
    /** Keys that no SDK can know: the golden answers contain some, to show that they do no harm. */
    private static final String UNKNOWN = "unknown";

    private static final ObjectMapper MAPPER =
            Json.mapper().copy().registerModule(new SimpleModule().addSerializer(CustomFieldData.class, new AllOfIt()));

    private Lossless() {}

    static void assertReturned(@Nullable Object returned, JsonNode payload) {
        assertThat(returned).isNotNull();
        List<String> lost = new ArrayList<>();
        if (returned instanceof Download download) {
            assertThat(download.stream()).hasContent(payload.toString());
            return;
        }
        if (returned instanceof UpdateResult result) {
            JsonNode failures = payload.path("failures");
            JsonNode asList = failures.isObject() ? MAPPER.createArrayNode().add(failures) : failures;
            if (!failures.isMissingNode()) {
                compare("failures", asList, MAPPER.valueToTree(result.failures()), lost);
            }
        } else if (returned instanceof OptionalLong key) {
            assertThat(key).hasValue(payload.asLong());
        } else {
            compare("", payload, MAPPER.valueToTree(returned), lost);
        }
        assertThat(lost).as("lost of %s", payload).isEmpty();
    }

    private static void compare(String path, JsonNode sent, @Nullable JsonNode kept, List<String> lost) {
        if (sent.isObject()) {
            sent.properties().forEach(field -> {
                String key = field.getKey();
                boolean envelope = path.isEmpty() && key.equals("result");
                if (!field.getValue().isNull() && !key.startsWith(UNKNOWN) && !envelope) {
                    compare(path + "/" + key, field.getValue(), kept == null ? null : kept.get(key), lost);
                }
            });
        } else if (sent.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            sent.forEach(item -> {
                if (!item.isNull()) {
                    items.add(item);
                }
            });
            if (!items.isEmpty() && (kept == null || kept.size() != items.size())) {
                lost.add(path + ": " + sent + " became " + kept);
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                compare(path + "/" + i, items.get(i), kept == null ? null : kept.get(i), lost);
            }
        } else if (kept == null || !same(sent, kept)) {
            lost.add(path + ": " + sent + " became " + kept);
        }
    }

    private static boolean same(JsonNode sent, JsonNode kept) {
        if (sent.isNumber() && kept.isNumber()) {
            return sent.decimalValue().compareTo(kept.decimalValue()) == 0;
        }
        return sent.asText().equals(kept.asText());
    }

    /** The SDK itself writes custom fields as requests need them: without their definitions. */
    private static final class AllOfIt extends JsonSerializer<CustomFieldData> {
        @Override
        public void serialize(CustomFieldData data, JsonGenerator out, SerializerProvider serializers)
                throws IOException {
            serializers.defaultSerializeValue(data.values(), out);
        }
    }
}
