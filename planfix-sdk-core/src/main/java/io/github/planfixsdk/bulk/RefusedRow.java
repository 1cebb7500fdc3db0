package io.github.planfixsdk.bulk;

/**
 * A row that cannot be right and was not sent.
 *
 * @param index its place among the rows, from 0
 * @param reason what is wrong with it, without its values
 */
public record RefusedRow(long index, String reason) {}
