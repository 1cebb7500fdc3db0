package io.github.planfixsdk.internal;

import java.io.InputStream;

/** What the stream of a content is besides: a part of that content, which can be asked for again when it breaks off. */
public interface Resumable {
    /** {@return which byte of the content the stream begins with, counted from 0} */
    long start();

    /** {@return how long the whole content is, in bytes; -1 if nobody says} */
    long total();

    /** {@return whether the server gave something to recognise the very same content by} */
    boolean canResume();

    /**
     * Asks for what is left. The answer is another resumable stream: it starts at the byte if the server can do that and the
     * content is still the same, or else at 0.
     *
     * @param from the first byte that is missing
     * @return the new stream; this one is of no more use
     * @throws io.github.planfixsdk.error.PlanfixException as the call that gave this stream
     * @throws IllegalStateException unless {@link #canResume()}
     */
    InputStream resume(long from);
}
