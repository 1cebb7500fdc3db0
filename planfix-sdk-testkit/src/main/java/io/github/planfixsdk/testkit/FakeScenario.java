package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * An automatic scenario as an account's owner sets it up: an event of a task, a condition, and "send HTTP request". Immutable. By
 * default every task matches, and <code>{"task_id": {{Задача.Номер}}}</code> is posted as {@code application/json}.
 */
public final class FakeScenario {
    /** What starts it. */
    enum Event {
        CREATED,
        CHANGED
    }

    /** The variable that stands for the task's public number, REST's id. */
    public static final String TASK_NUMBER = "{{Задача.Номер}}";

    final Event event;
    final URI address;
    final Predicate<JsonNode> condition;
    final String contentType;
    final Map<String, String> headers;
    private final String body;

    private FakeScenario(
            Event event,
            URI address,
            Predicate<JsonNode> condition,
            String contentType,
            String body,
            Map<String, String> headers) {
        this.event = event;
        this.address = Objects.requireNonNull(address, "address");
        this.condition = Objects.requireNonNull(condition, "condition");
        this.contentType = contentType;
        this.body = Objects.requireNonNull(body, "body");
        this.headers = headers;
    }

    /**
     * "When a task is created."
     *
     * @param address where the request goes
     * @return a scenario for all tasks
     */
    public static FakeScenario taskCreated(URI address) {
        return of(Event.CREATED, address);
    }

    /**
     * "When a task is changed": at every change after which it matches, whatever changed.
     *
     * @param address where the request goes
     * @return a scenario for all tasks
     */
    public static FakeScenario taskChanged(URI address) {
        return of(Event.CHANGED, address);
    }

    private static FakeScenario of(Event event, URI address) {
        String body = "{\"task_id\": " + TASK_NUMBER + "}";
        return new FakeScenario(event, address, task -> true, "application/json", body, Map.of());
    }

    /**
     * The same scenario for some tasks only.
     *
     * @param value is given the task as REST would show it with every field, as it is after the event
     * @return another scenario
     */
    public FakeScenario when(Predicate<JsonNode> value) {
        return new FakeScenario(event, address, value, contentType, body, headers);
    }

    /**
     * The same scenario for tasks of one object.
     *
     * @param object the object's number
     * @return another scenario
     */
    public FakeScenario whenObject(long object) {
        return when(task -> task.path("object").path("id").asLong() == object);
    }

    /**
     * The same scenario with another body, in which {@link #TASK_NUMBER} is replaced as plain text.
     *
     * @param type the header {@code Content-Type}
     * @param text the body
     * @return another scenario
     */
    public FakeScenario body(String type, String text) {
        return new FakeScenario(event, address, condition, Objects.requireNonNull(type, "type"), text, headers);
    }

    /**
     * The same scenario with one more header.
     *
     * @param name the header's name
     * @param value the header's value
     * @return another scenario
     */
    public FakeScenario header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new FakeScenario(event, address, condition, contentType, body, all);
    }

    String bodyFor(long task) {
        return body.replace(TASK_NUMBER, Long.toString(task));
    }

    /** Event and kind of body; never the address and the headers, which may hold a secret. */
    @Override
    public String toString() {
        return "scenario task " + event + ", " + contentType;
    }
}
