package io.github.planfixsdk.chat;

import io.github.planfixsdk.error.MalformedResponseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more than it may: not by an {@code IOException}, which would look like a connection that broke. */
final class LimitedStream extends FilterInputStream {
    private final String call;
    private final long most;
    private long count;

    LimitedStream(InputStream in, String call, long most) {
        super(in);
        this.call = call;
        this.most = most;
    }

    static MalformedResponseException tooLong(String call, long most) {
        return new MalformedResponseException(call, 200, "a file of more than " + most + " bytes", false, null);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = in.skip(length);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long read) {
        count += read;
        if (count > most) {
            throw tooLong(call, most);
        }
    }
}
