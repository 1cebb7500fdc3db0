package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.Tasks;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;

/** The way from an answer's bytes to its items that the SDK's own calls go, for the benchmarks. */
public final class SdkDecoder {
    private final EnvelopeConverterFactory.Decoder decoder;

    private SdkDecoder(Method endpoint) {
        this.decoder = new EnvelopeConverterFactory(Json.mapper())
                .decoder(endpoint.getGenericReturnType(), endpoint.getAnnotations());
    }

    public static SdkDecoder of(String kind) {
        try {
            return new SdkDecoder(
                    kind.equals("tasks")
                            ? Tasks.class.getMethod("list", TaskQuery.class)
                            : Contacts.class.getMethod("list", ContactQuery.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<?> read(byte[] body) throws IOException {
        return (List<?>) decoder.decode(body);
    }
}
