package io.github.planfixsdk.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text as it grows: lines that begin when something is to stand on them, what stands before each of them, and white space
 * that collapses. A line's end is written when the next one begins, so that a line can be taken up again until then.
 */
final class TextLines {
    /** Each costs room in every line, so that depth upon depth would make much of little. */
    private static final int MOST_LEVELS = 16;

    private static final String BETWEEN_CELLS = " | ";
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final StringBuilder out = new StringBuilder();
    private final List<Level> levels = new ArrayList<>();
    private int tooDeep;
    private int lines;
    private boolean open;
    private int lineStart;
    private int contentStart;

    /** An empty line is due before the next one. */
    private boolean gap;

    /** White space came after the last word of the line. */
    private boolean space;

    /** A cell begins: blocks do not begin lines of their own there. */
    private boolean fresh;

    private int separators;

    /** How many levels the last line and the next one have in common. */
    private int common;

    /** White space collapses. */
    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space |= open && !fresh && hasContent();
            } else {
                put(c);
            }
        }
    }

    /** White space stays. */
    void preserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                lineBreak();
            } else {
                put(c);
            }
        }
    }

    private void put(char c) {
        start();
        for (; separators > 0; separators--) {
            out.append(hasContent() ? BETWEEN_CELLS : BETWEEN_CELLS.stripLeading());
        }
        if (space) {
            out.append(' ');
            space = false;
        }
        fresh = false;
        out.append(c == NO_BREAK_SPACE ? ' ' : c);
    }

    /** Ends the line, an empty one too; the beginning of a cell has none. */
    void lineBreak() {
        if (!fresh) {
            start();
            close();
        }
    }

    /** What comes next begins a line. */
    void block() {
        if (!fresh) {
            close();
        }
    }

    /** What comes next begins a line, after an empty one. */
    void paragraph() {
        if (!fresh) {
            close();
            gap = lines > 0;
        }
    }

    private void start() {
        if (open) {
            return;
        }
        if (lines > 0) {
            out.append('\n');
        }
        if (gap) {
            lineStart = out.length();
            prefix(common);
            trim();
            out.append('\n');
        }
        lineStart = out.length();
        prefix(levels.size());
        contentStart = out.length();
        common = levels.size();
        gap = false;
        open = true;
        lines++;
    }

    private void prefix(int depth) {
        for (Level level : levels.subList(0, depth)) {
            out.append(level.next());
        }
    }

    private void close() {
        if (open && !hasContent()) {
            trim();
        }
        open = false;
        space = false;
        separators = 0;
    }

    private boolean hasContent() {
        return out.length() > contentStart;
    }

    private void trim() {
        int end = out.length();
        while (end > lineStart && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        contentStart = end;
    }

    /** All lines until {@link #leave} begin with something, the first of them perhaps with something else. */
    void enter(String first, String others) {
        if (fresh) {
            fresh = false;
            close();
        }
        if (levels.size() == MOST_LEVELS) {
            tooDeep++;
        } else {
            levels.add(new Level(first, others));
        }
    }

    void leave() {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        levels.remove(levels.size() - 1);
        common = Math.min(common, levels.size());
    }

    /** Begins a line if nothing has since {@link #enter}: the bullet of an empty item. */
    void show() {
        if (tooDeep == 0 && !levels.get(levels.size() - 1).used) {
            start();
        }
    }

    /** A row of a table begins; returns on which line. */
    int row() {
        block();
        return open ? lines - 1 : lines;
    }

    /** A cell begins that is not the first of its row. */
    void nextCell(int row) {
        boolean onOneLine = lines - row <= 1;
        separators = onOneLine ? separators + 1 : 0;
        space = false;
    }

    void cell() {
        fresh = true;
    }

    /** A cell ends: as long as all of the row is on one line, the next one goes on there. */
    void cellEnd(int row) {
        fresh = false;
        if (lines - row == 1) {
            open = true;
            gap = false;
            space = false;
        } else {
            block();
        }
    }

    void rowEnd() {
        fresh = false;
        block();
    }

    /** Where a link begins. */
    Mark mark() {
        return new Mark(lines, out.length());
    }

    /** What stands there since then; a blank in place of several lines, or of more characters than that. */
    String since(Mark mark, int most) {
        int line = lines - mark.lines();
        int from = line == 0 ? Math.min(mark.length(), out.length()) : contentStart;
        return line > 1 || out.length() - from > most
                ? " "
                : out.substring(from).trim();
    }

    /** Adds to the last line even if it has ended, and leaves everything else as it is. */
    void append(String text) {
        out.append(text);
    }

    String end() {
        close();
        return out.toString();
    }

    record Mark(int lines, int length) {}

    private static final class Level {
        private final String first;
        private final String others;
        private boolean used;

        Level(String first, String others) {
            this.first = first;
            this.others = others;
        }

        String next() {
            String prefix = used ? others : first;
            used = true;
            return prefix;
        }
    }
}
