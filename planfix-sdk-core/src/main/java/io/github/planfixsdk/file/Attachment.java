package io.github.planfixsdk.file;

import io.github.planfixsdk.error.NotAttachedException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.UpdateResult;
import java.util.function.LongFunction;

/** Two calls in one: whatever becomes of the second, the caller learns what came of the first. */
final class Attachment {
    private Attachment() {}

    static AttachedFile upload(Files files, String kind, long owner, Upload upload, LongFunction<UpdateResult> attach) {
        if (owner < 1) {
            throw new IllegalArgumentException(
                    kind + " is " + owner + ": give the number of an existing one, 1 or more");
        }
        long file = files.upload(upload);
        try {
            return new AttachedFile(file, attach.apply(file));
        } catch (PlanfixException e) {
            throw new NotAttachedException(file, e);
        }
    }
}
