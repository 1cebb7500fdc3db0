package io.github.planfixsdk.testkit;

import java.time.Duration;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What a test has chosen about chats, by {@link FakeChatSettings}. Every use is guarded by the store's monitor. */
final class ChatOptions {
    boolean newTasks = true;
    boolean writeButton = true;
    boolean html;
    boolean entities;
    boolean literalBrackets;
    boolean messageIds = true;
    boolean taskEmails = true;
    boolean phonesInReplies = true;

    @Nullable
    String firstChannel;
    /** Of echoes without a known address; 0 is the token's owner. */
    long echoAuthor;

    IntPredicate undelivered = status -> status == 0 || status >= 500;
    int repeats;
    Duration timeout = Duration.ofSeconds(15);
}
