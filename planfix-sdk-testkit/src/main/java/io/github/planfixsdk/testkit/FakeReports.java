package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The reports of a fake account. One generation runs at a time in the whole account; after it the same report has to wait
 * ten minutes of the account's clock. Thread-safe.
 */
public final class FakeReports {
    private final ReportStore reports;
    private final Store store;

    FakeReports(Account account) {
        this.reports = account.reports;
        this.store = account.store;
    }

    /**
     * Adds a report without rows.
     *
     * @param name the name
     * @param columns the names of its columns
     * @return the report's number, counted from 801
     */
    public long add(String name, String... columns) {
        ObjectNode report = Json.object().put("name", Objects.requireNonNull(name, "name"));
        ArrayNode fields = report.putArray("fields");
        for (int i = 0; i < columns.length; i++) {
            ObjectNode field = fields.addObject().put("id", i + 1).put("num", i + 1);
            field.put("formula", "").put("name", columns[i]).put("hidden", false);
        }
        synchronized (store) {
            long id = Store.put(reports.reports, report, 801);
            report.put("link", "https://fake.planfix.example/report/" + id);
            return id;
        }
    }

    /**
     * Replaces the rows a report shows when it is generated next.
     *
     * @param report the report's number
     * @param rows the cells of each row; numbers and {@link java.time.LocalDate} are written as live servers write them,
     *     anything else as escaped text, null as empty text
     * @throws NoSuchElementException if there is no such report
     */
    public void rows(long report, List<? extends List<?>> rows) {
        Objects.requireNonNull(rows, "rows");
        synchronized (store) {
            check(report);
            reports.rows(report, rows);
        }
    }

    /**
     * Adds a row to those a report shows when it is generated next.
     *
     * @param report the report's number
     * @param type what it is: {@code Normal}, or a word of its own such as {@code Total}
     * @param depth how deep it is nested, 0 at the top
     * @param cells its cells, as for {@link #rows}; as many as there are columns, or not
     * @throws NoSuchElementException if there is no such report
     */
    public void addRow(long report, String type, int depth, List<?> cells) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(cells, "cells");
        synchronized (store) {
            check(report);
            reports.addRow(report, type, depth, cells);
        }
    }

    /**
     * Replaces the heading, which is one row with the names of the columns unless told otherwise.
     *
     * @param report the report's number
     * @param rows the texts of each heading row; none for data without any heading
     * @throws NoSuchElementException if there is no such report
     */
    public void headings(long report, List<List<String>> rows) {
        Objects.requireNonNull(rows, "rows");
        synchronized (store) {
            check(report);
            reports.headings(report, rows);
        }
    }

    /**
     * Whether each part of a save begins with the heading.
     *
     * @param value default false: the first part alone
     */
    public void headingInEveryPart(boolean value) {
        synchronized (store) {
            reports.headingsEverywhere = value;
        }
    }

    /**
     * Hides a column of a report; its cells come all the same and say so.
     *
     * @param report the report's number
     * @param column the place among the columns, counted from 0
     * @throws NoSuchElementException if there is no such report or column
     */
    public void hideColumn(long report, int column) {
        synchronized (store) {
            if (!(check(report).path("fields").path(column) instanceof ObjectNode field)) {
                throw new NoSuchElementException("no column " + column + " in report " + report);
            }
            field.put("hidden", true);
        }
    }

    /**
     * Saves what a report shows now, as if it had been generated long ago.
     *
     * @param report the report's number
     * @return the save's number, counted from 901
     * @throws NoSuchElementException if there is no such report
     */
    public long addSave(long report) {
        synchronized (store) {
            check(report);
            return reports.save(report);
        }
    }

    private ObjectNode check(long report) {
        ObjectNode definition = reports.reports.get(report);
        if (definition == null) {
            throw new NoSuchElementException("no report " + report);
        }
        return definition;
    }

    /**
     * How many rows a part of a save holds; the header comes on top of the first part's.
     *
     * @param count the number; default 100
     * @throws IllegalArgumentException if less than 1
     */
    public void rowsPerChunk(int count) {
        synchronized (store) {
            reports.rowsPerChunk = atLeast("count", 1, count);
        }
    }

    /**
     * How often a generation that is started from now on says that it is in progress.
     *
     * @param calls the number of questions answered so; default 1. With a large number it runs until {@link #finish()}
     * @throws IllegalArgumentException if negative
     */
    public void statusCallsInProgress(int calls) {
        synchronized (store) {
            reports.calls = atLeast("calls", 0, calls);
        }
    }

    /**
     * Begins a generation, as somebody does in Planfix's own windows: no pause is kept, and one in progress is dropped.
     *
     * @param report the report's number
     * @return the id of the request
     * @throws NoSuchElementException if there is no such report
     */
    public String start(long report) {
        synchronized (store) {
            check(report);
            return reports.start(report);
        }
    }

    /**
     * The word for a generation that is not ready yet.
     *
     * @param word default {@code in_progress}
     */
    public void waitingState(String word) {
        synchronized (store) {
            reports.waiting = Objects.requireNonNull(word, "word");
        }
    }

    /**
     * The text of code 9002.
     *
     * @param text with {@code %s} where the id of the running request stands, or without
     */
    public void inProgressText(String text) {
        synchronized (store) {
            reports.busy = Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Whether saves that are made from now on tell in how many parts their data is read.
     *
     * @param value default true
     */
    public void tellChunks(boolean value) {
        synchronized (store) {
            reports.chunksTold = value;
        }
    }

    /**
     * Whether the answer about a generation shows no more of the save than its number, name and report, as the published example does.
     *
     * @param value default false
     */
    public void briefStatus(boolean value) {
        synchronized (store) {
            reports.briefStatus = value;
        }
    }

    private static int atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ": give " + least + " or more");
        }
        return value;
    }

    /** Finishes the generation that is in progress; without one nothing happens. */
    public void finish() {
        synchronized (store) {
            reports.finish();
        }
    }

    /**
     * Whether the account's plan includes the generation of reports.
     *
     * @param value false makes it fail with code 9001; default true
     */
    public void allowed(boolean value) {
        synchronized (store) {
            reports.allowed = value;
        }
    }
}
