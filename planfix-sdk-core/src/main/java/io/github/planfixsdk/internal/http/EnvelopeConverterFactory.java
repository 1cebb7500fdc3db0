package io.github.planfixsdk.internal.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.file.Download;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.OptionalLong;
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
        if (type == Download.class) {
            return body -> body;
        }
        Decoder decoder = decoder(type, annotations);
        return body -> decoder.decode(body.bytes());
    }

    /** From a whole body to what an endpoint of this type returns. */
    @FunctionalInterface
    interface Decoder {
        Object decode(byte[] body) throws IOException;
    }

    Decoder decoder(Type type, Annotation[] annotations) {
        JavaType javaType = mapper.constructType(type);
        if (type == UpdateResult.class) {
            ObjectReader reader = mapper.readerForListOf(UpdateFailure.class);
            return body -> updated(Envelope.read(mapper, body, List.of("failures"), reader));
        }
        ObjectReader reader =
                mapper.readerFor(type == OptionalLong.class ? mapper.constructType(JsonNode.class) : javaType);
        for (Annotation annotation : annotations) {
            if (annotation instanceof Unwrap unwrap) {
                List<String> keys = List.of(unwrap.value());
                return body -> unwrapped(javaType, keys, reader, body);
            }
        }
        return body -> whole(javaType, reader, body);
    }

    private Object unwrapped(JavaType type, List<String> keys, ObjectReader reader, byte[] body) throws IOException {
        Envelope envelope = Envelope.read(mapper, body, keys, reader);
        if (envelope.payload() == null && envelope.hasMore() && keys.contains("")) {
            envelope.requireSuccess();
            return reader.readValue(body);
        }
        return payload(type, keys, envelope);
    }

    private static Object updated(Envelope envelope) {
        envelope.requireSuccess();
        if (!(envelope.payload() instanceof List<?> failures)) {
            return UpdateResult.applied();
        }
        return UpdateResult.of(
                false,
                failures.stream()
                        .filter(UpdateFailure.class::isInstance)
                        .map(UpdateFailure.class::cast)
                        // PHP writes "no failures" as {} at times.
                        .filter(failure -> failure.field() != null || failure.error() != null)
                        .toList());
    }

    private static Object payload(JavaType type, List<String> keys, Envelope envelope) {
        envelope.requireSuccess();
        Object payload = envelope.payload();
        // An id that isn't a number is read as 0, which no object has.
        boolean unreadable = type.hasRawClass(long.class) && Long.valueOf(0).equals(payload);
        if (type.hasRawClass(OptionalLong.class)) {
            return payload instanceof JsonNode node ? key(node) : OptionalLong.empty();
        }
        return payload == null || unreadable ? absent(type.getRawClass(), String.join(" or ", keys)) : payload;
    }

    /** The key of something new, bare or within what it belongs to. */
    private static OptionalLong key(JsonNode payload) {
        long key = (payload.isObject() ? payload.path("key") : payload).asLong();
        return key > 0 ? OptionalLong.of(key) : OptionalLong.empty();
    }

    /** The few answers with more than one thing of interest: checked first, then bound in a second pass. */
    private Object whole(JavaType type, ObjectReader reader, byte[] body) throws IOException {
        Envelope envelope = Envelope.read(mapper, body, List.of(), null);
        envelope.requireSuccess();
        return envelope.isEmpty() ? absent(type.getRawClass(), "body") : reader.readValue(body);
    }

    /** What a success without a body means: an empty list, an applied change, no number; an entity or id that isn't there is an error. */
    static Object absent(Class<?> type, String missing) {
        if (type == UpdateResult.class) {
            return UpdateResult.applied();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
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
