package io.github.planfixsdk.doctor;

/** What a finding is about. */
public enum Check {
    /** The address: how it is written, whether it can be reached, whether Planfix answers there. */
    ADDRESS("address", "адрес"),
    /** The token: how it is written, whether Planfix knows it, whether its owner is active. */
    TOKEN("token", "токен"),
    /** The account: blocked, frozen, unpaid, or on the free plan, which has no API. */
    ACCOUNT("account", "аккаунт"),
    /** One scope of the token; the finding's subject is its name. */
    SCOPE("scope", "доступ"),
    /** How many of the day's requests are left. */
    QUOTA("quota", "лимит"),
    /** This machine's clock against Planfix's. */
    CLOCK("clock", "часы"),
    /** How long answers take. */
    LATENCY("latency", "скорость");

    private final String english;
    private final String russian;

    Check(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    Text title() {
        return Text.of(english, russian);
    }
}
