package io.github.planfixsdk.file;

import java.io.IOException;
import java.io.OutputStream;

/** Somebody's stream: what was written stays. */
record StreamPlace(OutputStream out) implements Fetch.Place {
    @Override
    public void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public boolean canBeCleared() {
        return false;
    }

    @Override
    public void clear() throws IOException {
        throw new IOException("a stream cannot be rewound");
    }

    @Override
    public void finish() {
        // It is neither flushed nor closed.
    }
}
