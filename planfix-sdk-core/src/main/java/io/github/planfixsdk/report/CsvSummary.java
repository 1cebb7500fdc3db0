package io.github.planfixsdk.report;

/**
 * What was written as CSV.
 *
 * @param rows how many rows, without the heading
 * @param unevenRows how many of them had fewer or more cells than there are columns; they were written with the cells they have
 * @param guardedCells how many cells, headings included, were written behind an apostrophe because a spreadsheet would have taken
 *     them for a formula
 */
public record CsvSummary(long rows, long unevenRows, long guardedCells) {}
