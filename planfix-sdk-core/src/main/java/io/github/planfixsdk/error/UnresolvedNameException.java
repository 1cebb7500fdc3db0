package io.github.planfixsdk.error;

import java.util.List;

/** A name that nothing has, or more than one thing has. Nothing was changed in Planfix. */
public final class UnresolvedNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean ambiguous;
    private final transient List<String> candidates;

    /**
     * A name that cannot be resolved.
     *
     * @param what what was looked for, and where, such as {@code status of process 5}
     * @param name the name
     * @param ambiguous whether several things have the name
     * @param candidates those that have the name, or else all names there are
     */
    public UnresolvedNameException(String what, String name, boolean ambiguous, List<String> candidates) {
        super(message(what, name, ambiguous, candidates));
        this.name = name;
        this.ambiguous = ambiguous;
        this.candidates = List.copyOf(candidates);
    }

    private static String message(String what, String name, boolean ambiguous, List<String> candidates) {
        String subject = what + " \"" + name + "\" is ";
        String all = String.join(", ", candidates);
        if (ambiguous) {
            return subject + "ambiguous, it could be " + all + ": use the number";
        }
        return subject + "unknown: " + (candidates.isEmpty() ? "there is none at all" : "there are " + all);
    }

    /**
     * The name.
     *
     * @return as it was given
     */
    public String name() {
        return name;
    }

    /**
     * Why it could not be resolved.
     *
     * @return true if several things have the name, false if nothing has
     */
    public boolean isAmbiguous() {
        return ambiguous;
    }

    /**
     * What could have been meant, each as {@code "name" (number)}.
     *
     * @return those that have the name if it is ambiguous, else the names there are, 50 at most
     */
    public List<String> candidates() {
        return candidates;
    }
}
