package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.internal.Resumable;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.function.Function;

/** The stream of a part, with the way to the next one. */
final class StoredContent extends FilterInputStream implements Resumable {
    private final Part part;
    private final Function<Range, Part> again;

    StoredContent(Part part, Function<Range, Part> again) {
        super(part.stream());
        this.part = part;
        this.again = again;
    }

    @Override
    public long start() {
        return part.start();
    }

    @Override
    public long total() {
        return part.total();
    }

    @Override
    public boolean canResume() {
        return part.validator() != null;
    }

    @Override
    public InputStream resume(long from) {
        String validator = part.validator();
        if (validator == null) {
            throw new IllegalStateException("the server gave nothing to recognise the content by");
        }
        return new StoredContent(again.apply(new Range(from, validator)), again);
    }
}
