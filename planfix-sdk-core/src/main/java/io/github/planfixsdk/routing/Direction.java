package io.github.planfixsdk.routing;

/** Who started an {@link Interaction}. */
public enum Direction {
    /** The client came to us. */
    IN("in", "входящий"),
    /** We went to the client. */
    OUT("out", "исходящий");

    private final String english;
    private final String russian;

    Direction(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }
}
