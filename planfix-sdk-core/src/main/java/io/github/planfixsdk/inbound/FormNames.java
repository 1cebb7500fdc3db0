package io.github.planfixsdk.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the protocols' parameter names by their bytes, so that they are not made anew for each form. */
final class FormNames {
    static final List<String> KNOWN = List.of(
            "cmd",
            "token",
            "providerId",
            "chatId",
            "message",
            "messageId",
            "taskEmail",
            "channel",
            "contactPhone",
            "userName",
            "userLastName",
            "userIco",
            "attachments[name]",
            "attachments[url]",
            "from",
            "to",
            "planfix_token",
            "planfix_url");

    private static final int SLOTS = 64;
    private static final byte[][] SPELLINGS = new byte[SLOTS][];
    private static final String[] NAMES = new String[SLOTS];

    static {
        for (String name : KNOWN) {
            add(name, name);
            add(name.replace("[", "%5B").replace("]", "%5D"), name);
        }
    }

    private FormNames() {}

    private static void add(String spelling, String name) {
        byte[] bytes = spelling.getBytes(StandardCharsets.US_ASCII);
        int slot = slot(bytes, 0, bytes.length);
        SPELLINGS[slot] = bytes;
        NAMES[slot] = name;
    }

    /** The name that stands there in one of its usual spellings, null for any other text. */
    static @Nullable String at(byte[] body, int start, int end) {
        if (start == end) {
            return null;
        }
        int slot = slot(body, start, end);
        byte[] spelling = SPELLINGS[slot];
        return spelling != null && Arrays.equals(spelling, 0, spelling.length, body, start, end) ? NAMES[slot] : null;
    }

    /** Tells the known names apart; a test sees to it. */
    private static int slot(byte[] body, int start, int end) {
        int length = end - start;
        return (length * 31 + body[start] + body[start + length / 2] + body[end - 1]) & (SLOTS - 1);
    }
}
