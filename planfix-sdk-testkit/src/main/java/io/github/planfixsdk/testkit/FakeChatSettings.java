package io.github.planfixsdk.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * The settings of the chat integration, and what Planfix doesn't document about chats and a test may want either way. Changes
 * hold from the next message on. Thread-safe.
 */
public final class FakeChatSettings {
    private final Account account;
    private final ChatOptions options;

    FakeChatSettings(Account account, ChatOptions options) {
        this.account = account;
        this.options = options;
    }

    /**
     * Whether a message opens a new task when its chat's task has been deleted or has an inactive status, as a finished
     * one has. Otherwise everything goes into the chat's first task.
     *
     * @param value default true, as on real accounts
     */
    public void newTaskWhenClosed(boolean value) {
        set(() -> options.newTasks = value);
    }

    /**
     * The author of echoes whose {@code userEmail} is missing or is no employee's.
     *
     * @param employee an employee's number; without a call it is the token's owner
     * @throws IllegalArgumentException if there is no such employee
     */
    public void echoAuthor(long employee) {
        set(() -> {
            account.requireEmployee(employee);
            options.echoAuthor = employee;
        });
    }

    /**
     * Whether contacts with a phone have the "Write" button, without which there are no first messages.
     *
     * @param value default true
     */
    public void writeButton(boolean value) {
        set(() -> options.writeButton = value);
    }

    /**
     * The {@code channel} of first messages.
     *
     * @param value the channel; without a call the parameter is left out. Replies have the channel that the visitor's last
     *     message named
     */
    public void firstMessageChannel(String value) {
        Objects.requireNonNull(value, "value");
        set(() -> options.firstChannel = value);
    }

    /**
     * Whether texts arrive as HTML or as plain text, in which links look like {@code label [ https://… ]} and lines of quotes
     * start with {@code >>}.
     *
     * @param value true for HTML; default false
     */
    public void html(boolean value) {
        set(() -> options.html = value);
    }

    /**
     * Whether {@code & < >} stay HTML entities in plain texts, as was seen on real accounts.
     *
     * @param value default false
     */
    public void entitiesInPlainText(boolean value) {
        set(() -> options.entities = value);
    }

    /**
     * Whether the brackets of {@code attachments[name]} arrive as they are or percent-encoded; both were seen.
     *
     * @param value true for {@code [name]}; default false, for {@code %5Bname%5D}
     */
    public void literalBrackets(boolean value) {
        set(() -> options.literalBrackets = value);
    }

    /**
     * Whether messages have a {@code messageId}; it is missing in the documentation's examples.
     *
     * @param value default true
     */
    public void messageIds(boolean value) {
        set(() -> options.messageIds = value);
    }

    /**
     * Whether messages have a {@code taskEmail}; it is missing in the documentation's examples.
     *
     * @param value default true
     */
    public void taskEmails(boolean value) {
        set(() -> options.taskEmails = value);
    }

    /**
     * Whether replies have the optional {@code contactPhone} when the contact has one. First messages always have it.
     *
     * @param value default true
     */
    public void phonesInReplies(boolean value) {
        set(() -> options.phonesInReplies = value);
    }

    /**
     * After which answers a message counts as undelivered and may be sent again. Planfix doesn't document it.
     *
     * @param statuses takes the HTTP status, 0 if no answer came; default 0 and from 500 on
     */
    public void undeliveredAfter(IntPredicate statuses) {
        Objects.requireNonNull(statuses, "statuses");
        set(() -> options.undelivered = statuses);
    }

    /**
     * How often an undelivered message is sent again at once. {@link FakeChat#retryUndelivered()} does it later.
     *
     * @param times default 0
     * @throws IllegalArgumentException if negative
     */
    public void immediateRepeats(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("times is " + times + ": give 0 or more");
        }
        set(() -> options.repeats = times);
    }

    /**
     * How long the fake waits for an answer. Planfix's own limit isn't documented.
     *
     * @param value default 15 seconds
     * @throws IllegalArgumentException if it isn't positive
     */
    public void answerTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("answerTimeout is " + value + ": give more than nothing");
        }
        set(() -> options.timeout = value);
    }

    private void set(Runnable change) {
        synchronized (account.store) {
            change.run();
        }
    }
}
