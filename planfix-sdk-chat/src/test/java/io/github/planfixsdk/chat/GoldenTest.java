package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's own examples, both directions, as they stand in {@code golden}. */
class GoldenTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final String CHAT = "EFHASFN1239351";
    private static final String PERSON = "57487124";
    private static final ChatContact IVAN = ChatContact.builder(PERSON, "Иван")
            .lastName("Иванов")
            .phone("79051234567")
            .build();

    /** How to send each command of the file, and what comes of it. */
    private static final Map<String, Function<ChatClient, String>> COMMANDS = Map.of(
            "newMessage",
            chat -> {
                chat.sendMessage(NewMessage.builder(CHAT, IVAN, "Здравствуйте, есть вопрос")
                        .attachment("фото1.jpg", "https://superchat.io/files/5444.jpg")
                        .attachment("фото2.jpg", "https://superchat.io/files/5445.jpg")
                        .build());
                return "done";
            },
            "getTask",
            chat -> chat.findTask(CHAT).map(GoldenTest::shown).orElse("nothing"),
            "getContact",
            chat -> {
                var found = chat.findContact(PERSON);
                return found.isPresent() ? String.valueOf(found.getAsLong()) : "nothing";
            },
            "updateContact",
            chat -> {
                chat.updateContact(IVAN);
                return "done";
            },
            "messageStatus",
            chat -> {
                chat.reportStatus(StatusReport.of("1021", MessageStatus.ERROR, "Абонент не в сети"));
                return "done";
            });

    private record Outbound(String command, List<String> fields, int status, String body, String outcome) {
        @Override
        public String toString() {
            return command + " < " + status + " " + body;
        }
    }

    private record Inbound(String body, String outcome, String answer) {
        @Override
        public String toString() {
            return answer + " to " + body;
        }
    }

    @ParameterizedTest
    @MethodSource("outbound")
    void toPlanfix(Outbound example) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .code(example.status())
                    .body(example.body())
                    .build());
            String outcome;
            try (ChatClient chat = ChatClient.builder()
                    .address(server.url("/webchat/api").toString())
                    .providerId("superchat")
                    .token(TOKEN)
                    .build()) {
                outcome = outcome(chat, example.command());
            }

            Form sent = Form.decode(server.takeRequest().getBody().toByteArray());
            assertThat(outcome).isEqualTo(example.outcome());
            assertThat(byName(sent.fields().stream().map(field -> field.name() + "=" + field.value())))
                    .isEqualTo(byName(example.fields().stream()));
        }
    }

    private static String outcome(ChatClient chat, String command) {
        try {
            return Objects.requireNonNull(COMMANDS.get(command), command).apply(chat);
        } catch (PlanfixException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** Fields of one name keep their order, which is all that matters. */
    private static List<String> byName(Stream<String> fields) {
        return fields.sorted(Comparator.comparing(field -> field.substring(0, field.indexOf('='))))
                .toList();
    }

    private static String shown(ChatTask task) {
        Boolean active = task.active();
        return task.number() + (active == null ? "" : active ? " active" : " inactive");
    }

    @ParameterizedTest
    @MethodSource("inbound")
    void fromPlanfix(Inbound example) {
        List<String> heard = new ArrayList<>();
        ChatHandler handler = ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    heard.add("reply in " + reply.chatId() + " from " + reply.userName() + " " + reply.userLastName()
                            + ": " + reply.message() + shown(reply.attachments()));
                    return reply.delivered(PERSON);
                })
                .onFirstMessage(first -> {
                    heard.add("first to " + first.contactPhone() + " on " + first.channel() + " from "
                            + first.userName() + " " + first.userLastName() + ": " + first.message()
                            + shown(first.attachments()));
                    return new ChatOpened(CHAT, PERSON);
                })
                .onUnknown(command -> {})
                .build();

        InboundResponse answer = handler.handle(
                InboundRequest.of("POST", InboundRequest.FORM, example.body().getBytes(StandardCharsets.UTF_8)));

        assertThat((answer.status() + " " + answer.bodyText()).strip()).isEqualTo(example.answer());
        assertThat(heard.isEmpty() ? List.of("nothing") : heard).containsExactly(example.outcome());
    }

    private static String shown(List<Attachment> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> text.append(" [" + file.name() + " " + file.url() + "]"));
        return text.toString();
    }

    static Stream<Outbound> outbound() throws IOException {
        List<Outbound> examples = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        String command = "";
        String answer = "";
        for (String line : lines("to-planfix.txt")) {
            if (line.startsWith("> ")) {
                fields.add(line.substring(2));
            } else if (line.startsWith("< ")) {
                answer = line.substring(2);
            } else if (line.startsWith("= ")) {
                int status = Integer.parseInt(answer.substring(0, 3));
                String body = answer.substring(3).strip();
                examples.add(new Outbound(command, List.copyOf(fields), status, body, line.substring(2)));
            } else {
                command = line;
                fields.clear();
            }
        }
        assertThat(examples)
                .extracting(Outbound::command)
                .containsOnly(COMMANDS.keySet().toArray(new String[0]));
        return examples.stream();
    }

    static Stream<Inbound> inbound() throws IOException {
        List<Inbound> examples = new ArrayList<>();
        String body = "";
        String outcome = "";
        for (String line : lines("from-planfix.txt")) {
            switch (line.charAt(0)) {
                case '>' -> body = line.substring(2);
                case '=' -> outcome = line.substring(2);
                case '<' -> examples.add(new Inbound(body, outcome, line.substring(2)));
                default -> throw new IllegalStateException(line);
            }
        }
        return examples.stream();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream("/golden/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
