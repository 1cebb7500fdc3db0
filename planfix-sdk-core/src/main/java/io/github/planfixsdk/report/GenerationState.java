package io.github.planfixsdk.report;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** How far a requested run of a report is. */
public final class GenerationState extends OpenEnum {
    private static final Vocabulary<GenerationState> VOCABULARY = new Vocabulary<>(GenerationState::new);

    /** Not done yet. */
    public static final GenerationState IN_PROGRESS = VOCABULARY.add("in_progress");

    /** Done; the data can be read. */
    public static final GenerationState READY = VOCABULARY.add("ready");

    private GenerationState(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static GenerationState of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<GenerationState> values() {
        return VOCABULARY.values();
    }
}
