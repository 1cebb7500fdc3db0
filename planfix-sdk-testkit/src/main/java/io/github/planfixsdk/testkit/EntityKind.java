package io.github.planfixsdk.testkit;

/** The entities the fake account holds and answers for. */
public enum EntityKind {
    /** Tasks. */
    TASK("task", "Task", 1000, 0, 1001),
    /** Contacts and companies. */
    CONTACT("contact", "Contact", 2000, 1, 501),
    /** Projects. */
    PROJECT("project", "Project", 3000, 3, 301),
    /** Employees. */
    USER("user", "Employee", 4000, 6, 1),
    /** Comments on tasks and contacts. */
    COMMENT("comment", "Comment", 5000, -1, 5001);

    private final String key;
    private final String label;
    private final int codes;
    private final int objectType;
    private final long firstId;

    EntityKind(String key, String label, int codes, int objectType, long firstId) {
        this.key = key;
        this.label = label;
        this.codes = codes;
        this.objectType = objectType;
        this.firstId = firstId;
    }

    /** The word in paths, scopes, envelopes and prefixed ids. */
    String key() {
        return key;
    }

    String label() {
        return label;
    }

    int notFound() {
        return codes;
    }

    int notAdded() {
        return codes + 1;
    }

    int objectType() {
        return objectType;
    }

    /** Each kind counts from its own start, so that mixed-up ids are noticed. */
    long firstId() {
        return firstId;
    }

    boolean isPerson() {
        return this == CONTACT || this == USER;
    }
}
