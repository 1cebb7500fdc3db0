package io.github.planfixsdk.testkit;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of a fake account. Their contents lie on another port than REST; a link to them is signed, holds for ten
 * minutes of the account's clock, and is refused when the token comes with it. Downloads are recorded like other requests;
 * faults can be set for their path, {@code /storage/<number>/<name>}. Thread-safe.
 */
public final class FakeFiles {
    private final Account account;
    private final Store store;

    FakeFiles(Account account) {
        this.account = account;
        this.store = account.store;
    }

    /**
     * Adds a file with a content.
     *
     * @param name the name
     * @param content the content
     * @return the file's number
     */
    public long add(String name, byte[] content) {
        Objects.requireNonNull(name, "name");
        synchronized (store) {
            return account.files.add(name, content);
        }
    }

    /**
     * Gives a file another content, as a new version of it would. Links to the old one lead to the new one.
     *
     * @param id the file's number
     * @param content the new content
     * @throws NoSuchElementException if there is no such file
     */
    public void replace(long id, byte[] content) {
        Objects.requireNonNull(content, "content");
        synchronized (store) {
            check(id);
            account.files.replace(id, content);
        }
    }

    /**
     * What was uploaded.
     *
     * @param id the file's number
     * @return an own copy; empty for a file that was given by address
     * @throws NoSuchElementException if there is no such file
     */
    public byte[] content(long id) {
        synchronized (store) {
            check(id);
            return account.files.content(id);
        }
    }

    /**
     * The address a file was to be fetched from. The fake records it and fetches nothing.
     *
     * @param id the file's number
     * @return the address as it was sent; empty for a file that was uploaded or added
     * @throws NoSuchElementException if there is no such file
     */
    public Optional<String> source(long id) {
        synchronized (store) {
            check(id);
            return Optional.ofNullable(account.files.sources.get(id));
        }
    }

    private void check(long id) {
        if (!store.files.containsKey(id)) {
            throw new NoSuchElementException("no file " + id);
        }
    }

    /**
     * The largest file the subscription allows; a larger one is refused with code 7002.
     *
     * @param bytes the limit; without a call there is none but that of request bodies
     * @throws IllegalArgumentException if negative
     */
    public void largest(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is " + bytes + ": give 0 or more");
        }
        synchronized (store) {
            account.files.largest = bytes;
        }
    }

    /**
     * The unit of the sizes of files that are added from now on: live accounts show KB, the documentation says bytes.
     *
     * @param value true for KB, rounded up; default false
     */
    public void sizesInKilobytes(boolean value) {
        synchronized (store) {
            account.files.kilobytes = value;
        }
    }

    /**
     * Whether a download can be continued in the middle.
     *
     * @param value false makes the storage ignore the range that is asked for; default true
     */
    public void ranges(boolean value) {
        synchronized (store) {
            account.files.ranges = value;
        }
    }

    /** Makes all links that were handed out so far invalid. */
    public void expireLinks() {
        synchronized (store) {
            account.storage.expire();
        }
    }
}
