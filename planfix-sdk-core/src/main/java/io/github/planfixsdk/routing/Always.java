package io.github.planfixsdk.routing;

/** Holds for every interaction. */
enum Always implements Condition {
    INSTANCE;

    @Override
    public Truth evaluate(Interaction interaction) {
        return Truth.TRUE;
    }

    @Override
    public Trace trace(Interaction interaction) {
        return Trace.always();
    }

    @Override
    public String toString() {
        return "always";
    }
}
