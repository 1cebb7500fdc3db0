package io.github.planfixsdk.internal.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.model.UpdateResult;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** From an answer's bytes to what the endpoint returns, or to {@link EnvelopeFailure}. */
final class EnvelopeConverterFactory extends Converter.Factory {
    private final ObjectMapper mapper;

    EnvelopeConverterFactory(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        JavaType javaType = mapper.constructType(type);
        for (Annotation annotation : annotations) {
            if (annotation instanceof Unwrap unwrap) {
                List<String> keys = List.of(unwrap.value());
                ObjectReader reader = mapper.readerFor(javaType);
                return body -> payload(javaType, keys, Envelope.read(mapper, body.bytes(), keys, reader));
            }
        }
        return body -> whole(javaType, body.bytes());
    }

    private static Object payload(JavaType type, List<String> keys, Envelope envelope) {
        if (envelope.isFailure()) {
            throw new EnvelopeFailure(envelope.code(), envelope.error());
        }
        Object payload = envelope.payload();
        return payload == null ? absent(type.getRawClass(), String.join(" or ", keys)) : payload;
    }

    /** The few answers with more than one thing of interest: read once as a tree, which then is bound. */
    private Object whole(JavaType type, byte[] body) throws IOException {
        JsonNode tree = mapper.readTree(body);
        if (tree.isMissingNode() || tree.isNull()) {
            return absent(type.getRawClass(), "body");
        }
        if (!tree.isObject()) {
            throw new Envelope.NotAnEnvelope();
        }
        JsonNode result = tree.get("result");
        if (result != null && result.isTextual() && !result.asText().equalsIgnoreCase("success")) {
            JsonNode code = tree.get("code");
            JsonNode error = tree.get("error");
            throw new EnvelopeFailure(
                    code == null || code.isNull() ? null : (Integer) code.asInt(),
                    error == null ? null : error.asText());
        }
        return mapper.treeToValue(tree, type);
    }

    /** What a success without a body means: an empty list, an applied change; an entity or id that isn't there is an error. */
    static Object absent(Class<?> type, String missing) {
        if (type == UpdateResult.class) {
            return UpdateResult.applied();
        }
        if (type == List.class) {
            return List.of();
        }
        throw new Incomplete("a success without " + missing);
    }

    /** Planfix said "fail" with a success status. */
    static final class EnvelopeFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Integer code;
        private final @Nullable String error;

        EnvelopeFailure(@Nullable Integer code, @Nullable String error) {
            super(null, null, false, false);
            this.code = code;
            this.error = error;
        }

        @Nullable
        Integer code() {
            return code;
        }

        @Nullable
        String error() {
            return error;
        }
    }

    /** A success that lacks what was asked for. */
    static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Incomplete(String message) {
            super(message, null, false, false);
        }
    }
}
