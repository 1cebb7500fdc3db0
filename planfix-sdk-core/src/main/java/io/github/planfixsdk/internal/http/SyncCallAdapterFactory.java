package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.internal.Effects;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Endpoints return their value and throw: no calls, no futures. */
final class SyncCallAdapterFactory extends CallAdapter.Factory {
    private final CallRunner runner;

    SyncCallAdapterFactory(CallRunner runner) {
        this.runner = runner;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        boolean readOnly = Arrays.stream(annotations).anyMatch(ReadOnly.class::isInstance);
        Endpoint endpoint = new Endpoint(readOnly, getRawType(returnType));
        return new CallAdapter<Object, Object>() {
            @Override
            public Type responseType() {
                return returnType;
            }

            @Override
            public Object adapt(Call<Object> call) {
                return readOnly ? runner.run(call, endpoint) : Effects.of(() -> runner.run(call, endpoint));
            }
        };
    }
}
