package io.github.planfixsdk.comment;

import java.util.Objects;

/**
 * One key a list of comments is sorted by.
 *
 * @param field what to sort by
 * @param direction up or down
 */
record SortKey(SortField field, SortDirection direction) {
    SortKey {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(direction, "direction");
    }
}
