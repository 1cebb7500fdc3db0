package io.github.planfixsdk.chat;

import io.github.planfixsdk.chat.MessageDetails.Detail;
import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.html.Html;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.PayloadText;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.task.TaskRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What only the message that opens a chat carries: title, line fields, lines under the text, and what to write into the task through
 * REST. They travel in the message's command, partly in fields of the bridge's own, and are taken off right before it is sent.
 */
final class OpeningParts {
    private static final String TITLE = "title";
    private static final String LINE_FIELD = "data_";
    private static final String OWN = "bridge.";
    private static final String LINES = OWN + "lines";
    private static final String TASK = OWN + "task";

    private final Map<Detail, String> lineFields;
    private final boolean rest;

    OpeningParts(Map<Detail, String> lineFields, boolean rest) {
        this.lineFields = Map.copyOf(lineFields);
        this.rest = rest;
    }

    void check(MessageDetails details) {
        if (details.task() != null && !rest) {
            throw new IllegalArgumentException(
                    "details have a task, which is written through REST; give ChatBridgeBuilder.planfix a client");
        }
    }

    /** The message's command with all that its details ask for. */
    Command with(MessageDetails details, NewMessage message, Command command) {
        String title = message.title() == null ? details.title() : message.title();
        Map<String, String> fields = new LinkedHashMap<>();
        TaskRequest.Builder task = TaskRequest.builder();
        StringJoiner lines = new StringJoiner("\n");
        for (Map.Entry<Detail, Object> entry : details.details().entrySet()) {
            Detail detail = entry.getKey();
            String text = String.valueOf(entry.getValue());
            if (lineFields.containsKey(detail)) {
                fields.put(lineFields.get(detail), text);
            } else if (rest && detail != Detail.BROWSER) {
                set(task, detail, entry.getValue());
            } else if (detail == Detail.NAME && title == null) {
                title = text;
            } else {
                lines.add(detail.label() + ": " + text);
            }
        }
        if (details.task() != null) {
            copied(PayloadText.of(details.task()), task);
        }
        Form.Builder form = Form.builder().addAll(command.fields());
        if (message.title() == null) {
            form.addIfPresent(TITLE, title);
        }
        fields.forEach((name, value) -> {
            if (!message.taskFields().containsKey(name)) {
                form.add(LINE_FIELD + name, value);
            }
        });
        if (lines.length() > 0) {
            form.add(LINES, lines.toString());
        }
        TaskRequest request = task.build();
        if (!request.asMap().isEmpty()) {
            form.add(TASK, PayloadText.of(request));
        }
        return new Command(command.name(), form.build());
    }

    private static void set(TaskRequest.Builder task, Detail detail, Object value) {
        switch (detail) {
            case NAME -> task.name((String) value);
            case DESCRIPTION -> task.description(Html.toHtml((String) value));
            case START -> task.startDateTime((TimePoint) value);
            case END -> task.endDateTime((TimePoint) value);
            case POSTPONED_UNTIL -> task.delayedTillDate((TimePoint) value);
            case BROWSER -> throw new AssertionError("a task has no browser");
        }
    }

    /** Reads a request that waits in an outbox. */
    static TaskRequest request(String json) {
        return copied(json, TaskRequest.builder()).build();
    }

    private static TaskRequest.Builder copied(String json, TaskRequest.Builder to) {
        PayloadText.read(json).properties().forEach(entry -> to.raw(entry.getKey(), entry.getValue()));
        return to;
    }

    static boolean areIn(Form fields) {
        return fields.fields().stream().map(Form.Field::name).anyMatch(OpeningParts::isOne);
    }

    private static boolean isOne(String name) {
        return name.equals(TITLE) || name.startsWith(LINE_FIELD) || name.startsWith(OWN);
    }

    /** What to write into the task through REST, as JSON. */
    static @Nullable String task(Form fields) {
        return fields.first(TASK);
    }

    /** The message as the one that opens its chat. */
    static Command opening(Command command) {
        String lines = command.fields().first(LINES);
        Form.Builder form = Form.builder();
        for (Form.Field field : command.fields().fields()) {
            if (lines != null && field.name().equals("message")) {
                form.add("message", field.value().isBlank() ? lines : field.value() + "\n\n" + lines);
            } else if (!field.name().startsWith(OWN)) {
                form.add(field.name(), field.value());
            }
        }
        return new Command(command.name(), form.build());
    }

    /** The message as one of a chat that has begun. */
    static Command later(Command command) {
        return without(OpeningParts::isOne, command);
    }

    /** A command that a bridge has left in an outbox, for a sender that knows no details. */
    static Command withoutDetails(Command command) {
        return without(name -> name.startsWith(OWN), command);
    }

    private static Command without(Predicate<String> left, Command command) {
        Form.Builder form = Form.builder();
        for (Form.Field field : command.fields().fields()) {
            if (!left.test(field.name())) {
                form.add(field.name(), field.value());
            }
        }
        return new Command(command.name(), form.build());
    }
}
