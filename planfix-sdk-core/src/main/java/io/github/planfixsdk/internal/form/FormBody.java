package io.github.planfixsdk.internal.form;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** An encoded form that knows whether any of it was written to a connection. */
final class FormBody extends RequestBody {
    private static final MediaType TYPE = MediaType.get("application/x-www-form-urlencoded; charset=utf-8");

    private final byte[] bytes;
    private volatile boolean left;

    FormBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether the command may have reached Planfix. */
    boolean left() {
        return left;
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        left = true;
        sink.write(bytes);
    }
}
