package io.github.planfixsdk.bulk;

/**
 * Consecutive rows of an import.
 *
 * @param first the index of the first one, from 0
 * @param last the index of the last one, which belongs to it
 */
public record RowRange(long first, long last) {
    /**
     * Checks the order.
     *
     * @param first the index of the first one, from 0
     * @param last the index of the last one, which belongs to it
     * @throws IllegalArgumentException if the range ends before it starts, or starts before 0
     */
    public RowRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "rows " + first + " to " + last + ": give indices from 0, the last not before the first");
        }
    }

    /** {@return for example "rows 200 to 299"} */
    @Override
    public String toString() {
        return first == last ? "row " + first : "rows " + first + " to " + last;
    }
}
