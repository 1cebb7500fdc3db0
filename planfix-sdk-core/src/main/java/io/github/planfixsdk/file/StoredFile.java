package io.github.planfixsdk.file;

import org.jspecify.annotations.Nullable;

/**
 * A file of the account. Whatever wasn't asked for is null.
 *
 * @param id the number of the file
 * @param name the file name
 * @param size the size; documented in bytes, but live accounts answer kilobytes
 * @param downloadUrl an address that gives the content to whoever has it, for a while
 * @param link the address of an online document
 */
public record StoredFile(
        long id,
        @Nullable String name,
        @Nullable Long size,
        @Nullable String downloadUrl,
        @Nullable String link) {
    /** {@return the file without what makes {@code downloadUrl} work} */
    @Override
    public String toString() {
        String shown = downloadUrl == null ? null : MaskedUrl.mask(downloadUrl);
        return "StoredFile[id=" + id + ", name=" + name + ", size=" + size + ", downloadUrl=" + shown + ", link=" + link
                + "]";
    }
}
