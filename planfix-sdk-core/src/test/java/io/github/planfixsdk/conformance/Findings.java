package io.github.planfixsdk.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;

/** What a check has against the SDK or the document, to be compared with the accepted exceptions. */
final class Findings {
    /** A kind of finding. One test alone judges each, so it knows which exceptions nobody needs. */
    enum Kind {
        OPERATION("an operation without a method, or a method without an operation"),
        PARAMETER("a path or query parameter, or a body, that only one of both has"),
        UNREAD("a property of an answer without a component"),
        UNKNOWN_COMPONENT("a component that no answer is documented to fill"),
        UNWRITTEN("a property of a request that no setter writes"),
        UNKNOWN_KEY("a key that a setter writes and no request is documented to have"),
        INVALID_SETTER("a setter whose key or value the document's schema refuses"),
        WORD("a word of a vocabulary that only one of both knows"),
        DEFAULT_FIELD("a field that the default asks for and the document doesn't list, or the reverse"),
        REQUEST_EXAMPLE("an example of a request that cannot be built"),
        FORM("an equivalent form in which the SDK writes what an example has"),
        RESPONSE_EXAMPLE("an example of an answer that doesn't decode, or loses a value"),
        FILTER("a filter type or operator that only one of both knows"),
        INVALID_FILTER("a filter whose type or operator the document's schema refuses"),
        ERROR_CODE("an error code that only one of both knows");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** What a finding of this kind is. */
        String meaning() {
            return meaning;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final Map<String, String> found = new TreeMap<>();

    private Findings(Kind kind) {
        this.kind = kind;
    }

    static Findings of(Kind kind) {
        return new Findings(kind);
    }

    /**
     * Notes a finding; a second one at the same place changes nothing.
     *
     * @param where the place, as the file of exceptions names it
     * @param what the details
     */
    void add(String where, String what) {
        found.putIfAbsent(where, what);
    }

    /** Fails with two lists: what no exception covers, and which exceptions cover nothing. */
    void assertNoneButTheExceptions() {
        List<Exceptions.Line> exceptions = Exceptions.of(kind);
        List<String> unexplained = new ArrayList<>();
        found.forEach((where, what) -> {
            if (exceptions.stream().noneMatch(line -> line.covers(where))) {
                unexplained.add(where + (what.isEmpty() ? "" : ": " + what));
            }
        });
        List<String> unneeded = exceptions.stream()
                .filter(line -> found.keySet().stream().noneMatch(line::covers))
                .map(Exceptions.Line::where)
                .toList();
        SoftAssertions both = new SoftAssertions();
        both.assertThat(unexplained)
                .as("%s (%s), and no exception for it", kind, kind.meaning())
                .isEmpty();
        both.assertThat(unneeded)
                .as("exceptions of the kind %s that nothing needs any longer: remove them", kind)
                .isEmpty();
        both.assertAll();
    }
}
