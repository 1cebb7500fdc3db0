package io.github.planfixsdk.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Ends a response body that is longer than allowed, compressed ones by their real length. */
public final class BodyLimit implements Interceptor {
    private final long limit;

    /**
     * A limit.
     *
     * @param limit the longest body, in bytes
     */
    public BodyLimit(long limit) {
        this.limit = limit;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body.contentLength() > limit) {
            response.close();
            throw new TooLong(limit);
        }
        Source counted = new CountedSource(body.source(), limit);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(counted), body.contentType(), body.contentLength()))
                .build();
    }

    /** The body was longer than the limit. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            super("the body is longer than the limit of " + limit + " bytes");
        }
    }

    private static final class CountedSource extends ForwardingSource {
        private final long limit;
        private long count;

        CountedSource(Source delegate, long limit) {
            super(delegate);
            this.limit = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read > 0) {
                count += read;
                if (count > limit) {
                    throw new TooLong(limit);
                }
            }
            return read;
        }
    }
}
