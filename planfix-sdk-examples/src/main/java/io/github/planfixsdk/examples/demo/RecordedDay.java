package io.github.planfixsdk.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor recorded: interactions under the vendor's own names, the legs of calls and the messages of chats.
 *
 * @param company whose day it is
 * @param zone the time zone of the vendor's times
 * @param employees the vendor's list of employees
 * @param entries the interactions in the order in which they began
 */
record RecordedDay(String company, ZoneId zone, List<Employee> employees, List<Entry> entries) {

    /** An employee as the vendor knows him. One who is not synchronised came to Planfix after the last import. */
    record Employee(long id, String name, String ext, boolean isSynchronised) {}

    /** Something that happened on an employee's telephone: ring, answer, give_up or hang_up. */
    record LegEvent(String ext, String event, @Nullable String status, Duration talk, boolean isRecorded) {}

    /** A chat's message; {@code ext} is that of the employee who wrote it, null for the visitor. */
    record Message(String text, @Nullable String ext) {}

    /** An interaction and how it went. Calls have legs, chats have messages. */
    record Entry(String style, Interaction interaction, List<LegEvent> legs, List<Message> messages) {
        String id() {
            return interaction.id();
        }

        Instant begins() {
            return interaction.get(Attributes.START_TIME).orElseThrow();
        }

        boolean isInbound() {
            return interaction.direction() == Direction.IN;
        }
    }

    static RecordedDay load() {
        try (InputStream file = RecordedDay.class.getResourceAsStream("/recorded-day.json")) {
            return read(new ObjectMapper().readTree(Objects.requireNonNull(file, "recorded-day.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("recorded-day.json cannot be read", e);
        }
    }

    static RecordedDay read(JsonNode json) {
        ZoneId zone = ZoneId.of(json.path("zone").asText());
        InteractionReader reader = InteractionReader.standard().zone(zone);
        List<Employee> employees = new ArrayList<>();
        for (JsonNode employee : json.path("employees")) {
            employees.add(new Employee(
                    employee.path("employee_id").asLong(),
                    employee.path("employee_full_name").asText(),
                    employee.path("ext").asText(),
                    employee.path("synchronised").asBoolean()));
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : json.path("interactions")) {
            List<LegEvent> legs = new ArrayList<>();
            for (JsonNode leg : entry.path("legs")) {
                legs.add(new LegEvent(
                        leg.path("ext").asText(),
                        leg.path("event").asText(),
                        leg.path("status").textValue(),
                        Duration.ofSeconds(leg.path("duration").asLong()),
                        leg.path("is_recorded").asInt() == 1));
            }
            List<Message> messages = new ArrayList<>();
            for (JsonNode message : entry.path("messages")) {
                messages.add(new Message(
                        message.path("text").asText(), message.path("ext").textValue()));
            }
            entries.add(
                    new Entry(entry.path("style").asText(), reader.read(entry.path("interaction")), legs, messages));
        }
        return new RecordedDay(json.path("company").asText(), zone, List.copyOf(employees), List.copyOf(entries));
    }

    /** The moment before the first interaction. */
    Instant opens() {
        return entries.get(0).begins();
    }
}
