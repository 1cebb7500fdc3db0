package io.github.planfixsdk.testkit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of a fake account before it starts; every one has a default. Not thread-safe. */
public final class FakePlanfixBuilder {
    /** How a spent daily quota shows: both forms were seen on real accounts. */
    public enum QuotaForm {
        /** HTTP 200 with a failure envelope whose text carries the seconds until the reset; there is no code. */
        BILLING_TEXT,
        /** HTTP 403 with code 22. */
        CODE_22
    }

    /** The form of {@code data} in answers of the chat address. */
    public enum ChatData {
        /** JSON inside a string, as real accounts answer. */
        STRING,
        /** A JSON object, as documented. */
        OBJECT,
        /** The bare number. */
        NUMBER
    }

    /** Why REST refuses a token that is the right one. The codes are documented, the HTTP statuses are not. */
    public enum AccountState {
        /** It doesn't. */
        ACTIVE(200, 0, ""),
        /** Code 2. */
        TOKEN_INACTIVE(401, 2, "Token is not active"),
        /** Code 16. */
        OWNER_INACTIVE(403, 16, "User is inactive"),
        /** Code 10. */
        BLOCKED(403, 10, "Account is blocked for spam"),
        /** Code 11. */
        FROZEN(403, 11, "Account is frozen"),
        /** Code 20. */
        UNPAID(403, 20, "Subscription is not paid"),
        /** Code 21. */
        FREE_PLAN(403, 21, "API is not available for a free account");

        private final int status;
        private final int code;
        private final String error;

        AccountState(int status, int code, String error) {
            this.status = status;
            this.code = code;
            this.error = error;
        }

        @Nullable
        HttpReply refusal() {
            return this == ACTIVE ? null : HttpReply.failure(status, code, error);
        }
    }

    private String token = "fake-rest-token";
    private @Nullable Set<String> scopes;
    private String tokenOwner = "user:1";
    private boolean administrator = true;
    private String chatToken = "fake-chat-token";
    private String telephonyToken = "fake-telephony-token";
    private ZoneId zone = ZoneOffset.UTC;
    private Clock clock = Clock.systemUTC();
    private int requestsPerSecond;
    private int dailyQuota;
    private Duration quotaReset = Duration.ofHours(12);
    private QuotaForm quotaForm = QuotaForm.BILLING_TEXT;
    private int maxBody = 16 * 1024 * 1024;
    private ChatData chatData = ChatData.STRING;
    private boolean unquotedErrors;
    private boolean singleFailure;
    private AccountState accountState = AccountState.ACTIVE;
    private @Nullable URI movedTo;

    FakePlanfixBuilder() {}

    /**
     * The REST token that is accepted.
     *
     * @param value any text that isn't blank; default {@code fake-rest-token}
     * @return this builder
     */
    public FakePlanfixBuilder token(String value) {
        token = notBlank("token", value);
        return this;
    }

    /**
     * Limits the REST token to scopes; without a call it has all of them.
     *
     * @param names scope names as Planfix writes them, for example {@code task_readonly}
     * @return this builder
     */
    public FakePlanfixBuilder scopes(String... names) {
        scopes = new LinkedHashSet<>(List.of(names));
        return this;
    }

    /**
     * Lets REST refuse the right token: the account is blocked, the plan is the free one …
     *
     * @param value the reason; default {@link AccountState#ACTIVE}
     * @return this builder
     */
    public FakePlanfixBuilder accountState(AccountState value) {
        accountState = Objects.requireNonNull(value, "accountState");
        return this;
    }

    /**
     * The account has moved to a domain of its own: every REST request is redirected there with status 301, whatever its
     * token.
     *
     * @param restUrl the base address of REST at the new domain, with a slash at its end; it doesn't need to exist
     * @return this builder
     * @throws IllegalArgumentException if the address is relative or lacks the slash
     */
    public FakePlanfixBuilder movedTo(URI restUrl) {
        if (!restUrl.isAbsolute() || !restUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "restUrl is " + restUrl + ": give one such as https://crm.acme.com/rest/");
        }
        movedTo = restUrl;
        return this;
    }

    /**
     * Whom the REST token belongs to: the default author of comments and assigner of tasks.
     *
     * @param person a prefixed id; default {@code user:1}
     * @param admin whether that person is an administrator or robot and may read as somebody else; default true
     * @return this builder
     */
    public FakePlanfixBuilder tokenOwner(String person, boolean admin) {
        tokenOwner = notBlank("person", person);
        administrator = admin;
        return this;
    }

    /**
     * The key of the chat address.
     *
     * @param value any text that isn't blank; default {@code fake-chat-token}
     * @return this builder
     */
    public FakePlanfixBuilder chatToken(String value) {
        chatToken = notBlank("chatToken", value);
        return this;
    }

    /**
     * The key of the telephony address.
     *
     * @param value any text that isn't blank; default {@code fake-telephony-token}
     * @return this builder
     */
    public FakePlanfixBuilder telephonyToken(String value) {
        telephonyToken = notBlank("telephonyToken", value);
        return this;
    }

    /**
     * The time zone of the token's employee: dates of filters are read in it, dates and times of answers are written in it.
     * That employee, once added, has it as {@code timezone} too, if given no other.
     *
     * @param value the zone; default UTC
     * @return this builder
     */
    public FakePlanfixBuilder zone(ZoneId value) {
        zone = Objects.requireNonNull(value, "zone");
        return this;
    }

    /**
     * The clock behind creation dates, relative dates of filters, overdue tasks and the answers' {@code Date} header.
     *
     * @param value the clock; default the system's
     * @return this builder
     */
    public FakePlanfixBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /**
     * Refuses faster REST requests with 429 and {@code Retry-After}. Real accounts allow 1.
     *
     * @param value requests within a second; default 0: no limit, so that tests are fast
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public FakePlanfixBuilder requestsPerSecond(int value) {
        requestsPerSecond = notNegative("requestsPerSecond", value);
        return this;
    }

    /**
     * Answers this many REST requests, announces what is left in the rate limit headers, then refuses.
     *
     * @param requests the quota; default 0: no quota and no headers
     * @param untilReset the announced time until the quota resets; default 12 hours
     * @param form how the refusal looks; default {@link QuotaForm#BILLING_TEXT}
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public FakePlanfixBuilder dailyQuota(int requests, Duration untilReset, QuotaForm form) {
        dailyQuota = notNegative("requests", requests);
        quotaReset = Objects.requireNonNull(untilReset, "untilReset");
        quotaForm = Objects.requireNonNull(form, "form");
        return this;
    }

    /**
     * The largest request body; a larger one is answered with 413.
     *
     * @param bytes the limit; default 16 MiB
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public FakePlanfixBuilder maxBodyBytes(int bytes) {
        maxBody = notNegative("bytes", bytes);
        return this;
    }

    /**
     * The form of {@code data} in answers of the chat address.
     *
     * @param value the form; default {@link ChatData#STRING}
     * @return this builder
     */
    public FakePlanfixBuilder chatData(ChatData value) {
        chatData = Objects.requireNonNull(value, "chatData");
        return this;
    }

    /**
     * Writes error bodies of the chat and telephony addresses with unquoted keys, as the documentation prints some.
     *
     * @param value default false
     * @return this builder
     */
    public FakePlanfixBuilder unquotedErrorKeys(boolean value) {
        unquotedErrors = value;
        return this;
    }

    /**
     * Writes a single entry of {@code failures} as an object in place of an array, as some servers do.
     *
     * @param value default false
     * @return this builder
     */
    public FakePlanfixBuilder singleFailureAsObject(boolean value) {
        singleFailure = value;
        return this;
    }

    /**
     * Starts the account on a free loopback port.
     *
     * @return the running fake; close it
     */
    public FakePlanfix start() {
        return new FakePlanfix(new Settings(
                token,
                scopes,
                tokenOwner,
                administrator,
                chatToken,
                telephonyToken,
                zone,
                clock,
                requestsPerSecond,
                dailyQuota,
                quotaReset,
                quotaForm,
                maxBody,
                chatData,
                unquotedErrors,
                singleFailure,
                accountState,
                movedTo));
    }

    private static String notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank: give any text");
        }
        return value;
    }

    private static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ": give 0 or more");
        }
        return value;
    }
}
