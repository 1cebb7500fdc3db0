package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.datatag.DataTagEntriesRequest;
import io.github.planfixsdk.datatag.DataTagEntryRequest;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Field;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import io.github.planfixsdk.model.SystemField;
import io.github.planfixsdk.model.TimePoint;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The setters of bodies, found by reflection, and calls of them with sample values of every kind they take. */
final class Setters {
    private static final String UUID_TEXT = "b4e0f5c2-6f0e-4c8e-9d5c-0d8f3a1c2b4d";

    private Setters() {}

    /** One call of a setter. */
    record Call(Method setter, Object[] arguments) {
        /** Makes a body with nothing else set but what cannot be left out. */
        JsonNode body(Class<?> type) throws ReflectiveOperationException {
            return body(type, List.of());
        }

        /** Makes a body in which other calls have set something before. */
        JsonNode body(Class<?> type, List<Call> before) throws ReflectiveOperationException {
            Object builder = builder(type);
            for (Call call : before) {
                call.on(builder);
            }
            on(builder);
            return json(builder);
        }

        void on(Object builder) throws ReflectiveOperationException {
            setter.setAccessible(true); // some are declared in a superclass that isn't public
            try {
                setter.invoke(builder, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refused) {
                    throw refused;
                }
                throw e;
            }
        }

        /** The setter's name, with the word it was given if that is a vocabulary's, or the keys of a body it was given. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(setter.getName());
            for (Object argument : arguments) {
                if (argument instanceof OpenEnum word) {
                    text.append(' ').append(word.value());
                } else if (argument instanceof OpenNumber number) {
                    text.append(' ').append(number.text());
                } else if (argument instanceof Payload[] bodies) {
                    text.append(' ').append(String.join(",", bodies[0].asMap().keySet()));
                }
            }
            return text.toString();
        }
    }

    /** A new builder of a body, with what cannot be left out. */
    static Object builder(Class<?> type) throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (!method.getName().equals("builder")) {
                continue;
            }
            if (method.getParameterCount() > 0) { // comments are listed with a filter only
                return builder(type, List.of(Filter.raw(3000, "equal", IntNode.valueOf(1))));
            }
            Object builder = method.invoke(null);
            if (builder instanceof DataTagEntriesRequest.Builder entries) {
                entries.dataTag(3);
            }
            return builder;
        }
        throw new NoSuchMethodException(type + ".builder()");
    }

    /** A new builder of a query that needs filters; null if this one doesn't. */
    static Object builder(Class<?> type, List<Filter<?>> filters) throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals("builder") && method.getParameterCount() == 2 && !filters.isEmpty()) {
                Filter<?>[] more = filters.subList(1, filters.size()).toArray(new Filter<?>[0]);
                return method.invoke(null, filters.get(0), more);
            }
        }
        return null;
    }

    static JsonNode json(Object builder) throws ReflectiveOperationException {
        Object body = builder.getClass().getMethod("build").invoke(builder);
        try {
            return Json.mapper().readTree(Json.mapper().writeValueAsString(body));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** All but the raw doors, which say nothing of what the SDK knows. */
    static List<Method> of(Class<?> body) throws ReflectiveOperationException {
        return Stream.of(builder(body).getClass().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Payload.Builder.class.isAssignableFrom(method.getReturnType()) && !method.isBridge())
                .filter(method -> !method.getName().equals("self")
                        && !List.of(method.getParameterTypes()).contains(JsonNode.class))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    /** Calls of all setters of a body. */
    static List<Call> calls(Class<?> body) throws ReflectiveOperationException {
        List<Call> calls = new ArrayList<>();
        for (Method setter : of(body)) {
            calls.addAll(calls(body, setter));
        }
        return calls;
    }

    /** Calls of one setter: one for each sample, and each word where it takes a vocabulary. */
    static List<Call> calls(Class<?> body, Method setter) throws ReflectiveOperationException {
        Class<?>[] types = setter.getParameterTypes();
        if (types.length > 0 && CustomField.class.isAssignableFrom(types[0])) {
            return customFieldCalls(setter, types);
        }
        List<Object[]> calls = new ArrayList<>();
        calls.add(new Object[types.length]);
        for (int i = 0; i < types.length; i++) {
            List<Object[]> more = new ArrayList<>();
            for (Object value : values(body, setter, types[i])) {
                for (Object[] call : calls) {
                    Object[] copy = call.clone();
                    copy[i] = value;
                    more.add(copy);
                }
            }
            calls = more;
        }
        return calls.stream().map(arguments -> new Call(setter, arguments)).toList();
    }

    /** Setters of custom fields: with a value of each type that the setter takes. */
    private static List<Call> customFieldCalls(Method setter, Class<?>[] types) throws ReflectiveOperationException {
        List<Call> calls = new ArrayList<>();
        for (TypedValues.Sample sample : TypedValues.samples()) {
            if (types[0].isInstance(sample.field())) {
                calls.add(new Call(
                        setter,
                        switch (types.length) {
                            case 1 -> new Object[] {sample.field()};
                            default -> new Object[] {sample.field(), valueFor(types[1], sample, setter)};
                        }));
            }
        }
        return calls;
    }

    private static Object valueFor(Class<?> type, TypedValues.Sample sample, Method setter)
            throws ReflectiveOperationException {
        if (type == PersonRef.class && sample.value() instanceof Person person) {
            return person.id();
        }
        return type == Object.class
                ? sample.value()
                : values(CustomField.class, setter, type).get(0);
    }

    /** The keys that a body has, with those inside, such as {@code phones[].number}. */
    static Set<String> paths(JsonNode body) {
        Set<String> paths = new TreeSet<>();
        collect("", body, paths);
        return paths;
    }

    private static void collect(String at, JsonNode node, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(item -> collect(at + "[]", item, paths));
        }
        node.properties().forEach(entry -> {
            String path = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
            paths.add(path);
            collect(path, entry.getValue(), paths);
        });
    }

    private static List<?> values(Class<?> body, Method setter, Class<?> type) throws ReflectiveOperationException {
        if (OpenEnum.class.isAssignableFrom(type) || OpenNumber.class.isAssignableFrom(type)) {
            return words(type);
        }
        if (type.isArray() && OpenEnum.class.isAssignableFrom(type.getComponentType())) {
            return List.of((Object) array(type, words(type.getComponentType())));
        }
        if (type == PersonRef.class) {
            return List.of(setter.getName().equals("counterparty") ? PersonRef.contact(12) : PersonRef.user(5));
        }
        if (type == String.class) {
            return List.of(text(setter.getName()));
        }
        if (type == Filter[].class) {
            return TypedFilters.samples(body).stream()
                    .map(filter -> (Object) new Filter<?>[] {filter})
                    .toList();
        }
        if (type == ContactRequest[].class) {
            return bodies(ContactRequest.class).stream()
                    .map(contact -> (Object) new ContactRequest[] {(ContactRequest) contact})
                    .toList();
        }
        if (type == Collection.class) {
            return List.of(List.of());
        }
        if (type == DataTagEntryRequest.class) {
            return bodies(DataTagEntryRequest.class);
        }
        List<?> samples = SAMPLES.get(type);
        assertThat(samples).as("samples for %s", setter).isNotNull();
        return samples;
    }

    /** A body for each call of each of its setters. */
    private static List<Object> bodies(Class<?> type) throws ReflectiveOperationException {
        List<Object> bodies = new ArrayList<>();
        for (Call call : calls(type)) {
            Object builder = builder(type);
            call.on(builder);
            bodies.add(builder.getClass().getMethod("build").invoke(builder));
        }
        return bodies;
    }

    static List<?> words(Class<?> vocabulary) throws ReflectiveOperationException {
        return (List<?>) vocabulary.getMethod("values").invoke(null);
    }

    private static Object[] array(Class<?> type, List<?> items) {
        return items.toArray((Object[]) Array.newInstance(type.getComponentType(), items.size()));
    }

    private static String text(String setter) {
        return switch (setter) {
            case "email" -> "anna@example.com";
            case "site", "url" -> "https://example.com";
            case "sourceObjectId" -> UUID_TEXT;
            case "secretToken" -> "abcdefghijklmnopqrstuvwxyz_-0123";
            default -> "text";
        };
    }

    private static final Map<Class<?>, List<?>> SAMPLES = Map.ofEntries(
            Map.entry(long.class, List.of(7L)),
            Map.entry(int.class, List.of(7)),
            Map.entry(boolean.class, List.of(true)),
            Map.entry(long[].class, List.of(new long[] {1, 2})),
            Map.entry(String[].class, Arrays.<Object>asList((Object) new String[] {"anna@example.com"})),
            Map.entry(PersonRef[].class, Arrays.<Object>asList((Object)
                    new PersonRef[] {PersonRef.user(5), PersonRef.group(3)})),
            Map.entry(People.class, List.of(People.of(PersonRef.user(5), PersonRef.group(3)))),
            Map.entry(Phone[].class, Arrays.<Object>asList((Object)
                    new Phone[] {Phone.mobile("+79991234567"), new Phone("1", "+7***", PhoneType.WORK)})),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 3, 1))),
            Map.entry(LocalDateTime.class, List.of(LocalDateTime.of(2026, 3, 1, 10, 30))),
            Map.entry(Instant.class, List.of(Instant.parse("2026-03-01T10:30:00Z"))),
            Map.entry(
                    TimePoint.class,
                    List.of(
                            TimePoint.ofText("01-03-2026"),
                            TimePoint.ofParts("01-03-2026", "10:30", "2026-03-01T10:30Z", "2026-03-01T10:30:00+0000"))),
            Map.entry(UUID.class, List.of(UUID.fromString(UUID_TEXT))),
            Map.entry(Map.class, List.of(Map.of("en", "Amount"))),
            Map.entry(Fields.class, List.of(Fields.of("id", "20"))),
            Map.entry(Field[].class, Arrays.<Object>asList((Object)
                    new Field[] {SystemField.of("id"), CustomField.number(20)})));
}
