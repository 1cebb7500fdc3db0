package io.github.planfixsdk.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

/**
 * Bounds what is read of a response body, compressed ones by their real length: a success that is longer fails, a failure
 * is cut, because its beginning tells what happened.
 */
final class BodyLimit implements Interceptor {
    private static final long FAILURE_BYTES = 256L << 10;

    private final long limit;

    BodyLimit(long limit) {
        this.limit = limit;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        boolean cut = !response.isSuccessful();
        AttemptState state = chain.request().tag(AttemptState.class);
        if (!cut && state != null && state.streams()) {
            return response;
        }
        if (!cut && body.contentLength() > limit) {
            response.close();
            throw new TooLong(limit);
        }
        ForwardingSource bounded = new Bounded(body, cut ? FAILURE_BYTES : limit, cut);
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(bounded), body.contentType(), cut ? -1 : body.contentLength()))
                .build();
    }

    /** The body was longer than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            super("the body is longer than the limit of " + limit + " bytes");
        }
    }

    private static final class Bounded extends ForwardingSource {
        private final long limit;
        private final boolean cut;
        private long count;

        Bounded(ResponseBody body, long limit, boolean cut) {
            super(body.source());
            this.limit = limit;
            this.cut = cut;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            if (cut && count >= limit) {
                return -1;
            }
            long read = super.read(sink, cut ? Math.min(byteCount, limit - count) : byteCount);
            count += Math.max(0, read);
            if (count > limit) {
                throw new TooLong(limit);
            }
            return read;
        }
    }
}
