package io.github.planfixsdk.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A stream that tells how much of it was read. */
final class CountedStream extends FilterInputStream {
    private final Progress progress;
    private final OptionalLong length;
    private long count;

    CountedStream(InputStream in, OptionalLong length, TransferListener listener) {
        super(in);
        this.length = length;
        this.progress = new Progress(listener);
        progress.at(0, length);
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

    private long counted(long read) {
        if (read > 0) {
            count += read;
            progress.at(count, length);
        }
        return read;
    }
}
