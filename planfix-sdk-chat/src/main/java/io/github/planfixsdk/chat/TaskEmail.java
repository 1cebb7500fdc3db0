package io.github.planfixsdk.chat;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Addresses of tasks, {@code task+123@…}. */
final class TaskEmail {
    private static final String START = "task+";

    private TaskEmail() {}

    static OptionalLong number(@Nullable String address) {
        if (address == null || !address.regionMatches(true, 0, START, 0, START.length())) {
            return OptionalLong.empty();
        }
        int at = address.indexOf('@');
        // Eighteen digits always fit into a long.
        if (at <= START.length() || at > START.length() + 18) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = START.length(); i < at; i++) {
            char c = address.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalLong.empty();
            }
            number = number * 10 + c - '0';
        }
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
