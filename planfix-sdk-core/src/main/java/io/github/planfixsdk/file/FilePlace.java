package io.github.planfixsdk.file;

import io.github.planfixsdk.internal.TargetFile;
import java.io.IOException;

/** A file that can be begun anew. */
record FilePlace(TargetFile file) implements Fetch.Place {
    @Override
    public void write(byte[] bytes, int length) throws IOException {
        file.write(bytes, length);
    }

    @Override
    public boolean canBeCleared() {
        return true;
    }

    @Override
    public void clear() throws IOException {
        file.clear();
    }

    @Override
    public void finish() throws IOException {
        file.finish();
    }
}
