package io.github.planfixsdk.routing;

/** Turns a condition round. */
record Negation(Condition part) implements Condition {
    @Override
    public Truth evaluate(Interaction interaction) {
        return part.evaluate(interaction).negated();
    }

    @Override
    public Trace trace(Interaction interaction) {
        return Trace.not(part.trace(interaction));
    }

    @Override
    public String toString() {
        return "not (" + part + ")";
    }
}
