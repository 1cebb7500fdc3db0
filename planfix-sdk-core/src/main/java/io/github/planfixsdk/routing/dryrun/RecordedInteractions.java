package io.github.planfixsdk.routing.dryrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Interactions from a file with one of the vendor's JSON objects in each line, in UTF-8. The file is read line by line, each time anew. A
 * line that can't be read is counted and skipped; empty lines are skipped. One iteration at a time.
 */
public final class RecordedInteractions implements Iterable<Interaction> {
    /**
     * A line that could not be read.
     *
     * @param number its number from 1
     * @param why what is wrong with it; no values
     */
    public record Line(long number, String why) {}

    /**
     * What could not be read.
     *
     * @param count how many lines
     * @param lines the first hundred of them
     */
    public record Unreadable(long count, List<Line> lines) {
        static final Unreadable NOTHING = new Unreadable(0, List.of());
        private static final int MOST_LINES = 100;

        /**
         * Copies the list.
         *
         * @param count how many lines
         * @param lines the first hundred of them
         */
        public Unreadable {
            lines = List.copyOf(lines);
        }

        private Unreadable and(Line line) {
            List<Line> more = new ArrayList<>(lines);
            if (more.size() < MOST_LINES) {
                more.add(line);
            }
            return new Unreadable(count + 1, more);
        }
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final InteractionReader reader;
    private Unreadable unreadable = Unreadable.NOTHING;

    private RecordedInteractions(Path file, InteractionReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Names a file. It is opened when the iteration begins, and closed at its end.
     *
     * @param file the file
     * @param reader reads the objects
     * @return its interactions; the iterator throws an {@link UncheckedIOException} if the file can't be read
     */
    public static RecordedInteractions of(Path file, InteractionReader reader) {
        return new RecordedInteractions(Objects.requireNonNull(file, "file"), Objects.requireNonNull(reader, "reader"));
    }

    /** {@return what could not be read in the last iteration so far} */
    public Unreadable unreadable() {
        return unreadable;
    }

    @Override
    public Iterator<Interaction> iterator() {
        unreadable = Unreadable.NOTHING;
        try {
            return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lines implements Iterator<Interaction> {
        private final BufferedReader in;
        private long number;
        private @Nullable Interaction next;
        private boolean ended;

        Lines(BufferedReader in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !ended) {
                advance();
            }
            return next != null;
        }

        @Override
        public Interaction next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Interaction result = Objects.requireNonNull(next);
            next = null;
            return result;
        }

        private void advance() {
            try {
                String line = in.readLine();
                if (line == null) {
                    ended = true;
                    in.close();
                    return;
                }
                number++;
                if (!line.isBlank()) {
                    next = read(line);
                }
            } catch (IOException e) {
                ended = true;
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable Interaction read(String line) {
            try {
                return reader.read(MAPPER.readTree(line));
            } catch (JsonProcessingException e) {
                unreadable = unreadable.and(new Line(number, "no JSON object"));
            } catch (IllegalArgumentException e) {
                unreadable = unreadable.and(new Line(number, String.valueOf(e.getMessage())));
            }
            return null;
        }
    }
}
