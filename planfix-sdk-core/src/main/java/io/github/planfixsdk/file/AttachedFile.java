package io.github.planfixsdk.file;

import io.github.planfixsdk.model.UpdateResult;

/**
 * A file that was uploaded and attached.
 *
 * @param id the number of the new file
 * @param attachment whether it is attached already, or queued for it
 */
public record AttachedFile(long id, UpdateResult attachment) {}
