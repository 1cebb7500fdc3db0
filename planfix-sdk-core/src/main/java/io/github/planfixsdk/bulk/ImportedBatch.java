package io.github.planfixsdk.bulk;

import io.github.planfixsdk.model.UpdateResult;

/**
 * A batch that Planfix took, but did not simply apply.
 *
 * @param rows its rows, those left out within it included
 * @param result queued, or applied in part
 */
public record ImportedBatch(RowRange rows, UpdateResult result) {}
