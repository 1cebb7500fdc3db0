package io.github.planfixsdk.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose early end is a failure. HTTP/2 can end one in good order before the announced length is reached. */
final class WholeStream extends FilterInputStream {
    private final long length;
    private long count;

    WholeStream(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        counted(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
        return (int) counted(in.read(buffer, offset, most));
    }

    @Override
    public long skip(long most) throws IOException {
        return counted(in.skip(most));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long counted(long read) throws IOException {
        if (read < 0 && count < length) {
            throw new EOFException("it ended after " + count + " of " + length + " bytes");
        }
        count += Math.max(0, read);
        return read;
    }
}
