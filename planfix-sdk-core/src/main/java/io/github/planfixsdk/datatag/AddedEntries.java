package io.github.planfixsdk.datatag;

import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was added by a request for data tag entries.
 *
 * @param keys the keys of the new entries, in the order of the request
 * @param commentId the number of the comment made for them; absent when an existing one was named
 */
public record AddedEntries(List<Long> keys, @Nullable Long commentId) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param keys the keys of the new entries, in the order of the request
     * @param commentId the number of the comment made for them; absent when an existing one was named
     */
    public AddedEntries {
        keys = Lists.copy(keys);
    }
}
