package io.github.planfixsdk.examples.spring;

import java.util.ArrayList;
import java.util.List;

/** Stands for the messenger that reaches people; it keeps what it was given. */
public final class Messenger {
    private final List<String> sent = new ArrayList<>();

    synchronized void send(String chatId, String text) {
        sent.add(chatId + ": " + text);
    }

    String open(String phone) {
        return "chat-" + phone;
    }

    synchronized List<String> sent() {
        return List.copyOf(sent);
    }
}
