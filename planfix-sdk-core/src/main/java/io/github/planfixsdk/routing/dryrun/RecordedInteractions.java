package io.github.planfixsdk.routing.dryrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Interactions from a file with one of the vendor's JSON objects in each line, in UTF-8. The file is read line by line, each time anew. A
 * line that can't be read is counted and skipped; empty lines are skipped. Wrong bytes are read as U+FFFD. One iteration at a time.
 */
public final class RecordedInteractions implements Iterable<Interaction> {
    /** What is wrong with a line. */
    public enum Why {
        /** It is no JSON object, or more than one. */
        NO_OBJECT("no JSON object, or more than one", "не один объект JSON"),
        /** The object is no interaction. */
        NO_INTERACTION(
                "no interaction: no id, or a communication_type that can't be routed",
                "не обращение: нет номера, или communication_type не из тех, что распределяются");

        private final String english;
        private final String russian;

        Why(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * The reason in words.
         *
         * @param locale Russian for Russian, anything else for English
         * @return a few words in lower case
         */
        public String text(Locale locale) {
            return Words.in(locale).of(english, russian);
        }
    }

    /**
     * A line that could not be read.
     *
     * @param number its number from 1
     * @param why what is wrong with it
     */
    public record Line(long number, Why why) {}

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

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
            // Not Files.newBufferedReader, to which one wrong byte is the end of the file.
            return new Lines(
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also closes the file when what is done with an interaction fails. */
    static void each(Iterable<Interaction> recorded, Consumer<Interaction> action) {
        Iterator<Interaction> all = recorded.iterator();
        try {
            all.forEachRemaining(action);
        } finally {
            if (all instanceof Lines lines) {
                lines.close();
            }
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
                    close();
                    return;
                }
                number++;
                if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                    line = line.substring(1);
                }
                if (!line.isBlank()) {
                    next = read(line);
                }
            } catch (IOException e) {
                close();
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            ended = true;
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable Interaction read(String line) {
            try {
                return reader.read(MAPPER.readTree(line));
            } catch (JsonProcessingException e) {
                unreadable = unreadable.and(new Line(number, Why.NO_OBJECT));
            } catch (IllegalArgumentException e) {
                // Its words hold what stands there.
                unreadable = unreadable.and(new Line(number, Why.NO_INTERACTION));
            }
            return null;
        }
    }
}
