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

    private void check(long report) {
        if (!reports.reports.containsKey(report)) {
            throw new NoSuchElementException("no report " + report);
        }
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
