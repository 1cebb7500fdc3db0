package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.filter.DateValue;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Priority;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Finds the typed filters that say what a filter of an example says, by trying all that the public API has. */
final class TypedFilters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private TypedFilters() {}

    /** What can be filtered by in a query: the class that is named after it. */
    private static Class<?> constants(Class<?> query) throws ReflectiveOperationException {
        return Class.forName(query.getName().replaceAll("Query$", "Filters"));
    }

    /** A filter of every shape that the query's filters can have. */
    static List<Filter<?>> samples(Class<?> query) throws ReflectiveOperationException {
        List<Filter<?>> samples = new ArrayList<>();
        NumberField field = CustomField.number(20);
        Class<?> constants = constants(query);
        for (Method constant : constants.getMethods()) {
            boolean custom = List.of(constant.getParameterTypes()).equals(List.of(NumberField.class));
            boolean dataTag = constant.getName().equals("dataTag") && constant.getParameterCount() == 1;
            if (custom) {
                samples.add(number(call(constant, null, field)));
            } else if (dataTag) {
                Object tag = call(constant, null, 6L);
                samples.add(number(call(tag.getClass().getMethod("field", NumberField.class), tag, field)));
            }
        }
        return samples.isEmpty() ? List.of(Filter.raw(3001, "equal", TextNode.valueOf("user:5"))) : samples;
    }

    private static Filter<?> number(Object attribute) throws ReflectiveOperationException {
        return (Filter<?>) call(attribute.getClass().getMethod("is", long.class), attribute, 5L);
    }

    /** The filter that is written most like the example's, if there is one that is written as well. */
    static Optional<Filter<?>> find(Class<?> query, JsonNode wanted) throws ReflectiveOperationException {
        List<Filter<?>> candidates = new ArrayList<>();
        for (Method constant : constants(query).getMethods()) {
            if (Modifier.isStatic(constant.getModifiers())) {
                collect(null, constant, wanted, candidates);
            }
        }
        return candidates.stream()
                .filter(filter ->
                        Forms.compare("filters[]", wanted, filter.toJson()).isPresent())
                .min((a, b) -> Integer.compare(forms(wanted, a), forms(wanted, b)));
    }

    private static int forms(JsonNode wanted, Filter<?> filter) {
        return Forms.compare("filters[]", wanted, filter.toJson()).orElseThrow().size();
    }

    private static void collect(Object on, Method method, JsonNode wanted, List<Filter<?>> found)
            throws ReflectiveOperationException {
        for (Object[] arguments : arguments(method, wanted)) {
            Object made = call(method, on, arguments);
            if (made instanceof Filter<?> filter) {
                found.add(filter);
            } else if (made != null) {
                for (Method operator : made.getClass().getMethods()) {
                    if (operator.getDeclaringClass() != Object.class) {
                        collect(made, operator, wanted, found);
                    }
                }
            }
        }
    }

    /** Null where the API refuses the arguments. */
    private static Object call(Method method, Object on, Object... arguments) throws ReflectiveOperationException {
        method.setAccessible(true); // an inherited method's class need not be public
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw e;
        }
    }

    private static List<Object[]> arguments(Method method, JsonNode wanted) throws ReflectiveOperationException {
        List<Object[]> calls = new ArrayList<>();
        calls.add(new Object[method.getParameterCount()]);
        for (int i = 0; i < method.getParameterCount(); i++) {
            List<Object[]> more = new ArrayList<>();
            for (Object value : values(method, method.getParameterTypes()[i], wanted)) {
                for (Object[] call : calls) {
                    Object[] copy = call.clone();
                    copy[i] = value;
                    more.add(copy);
                }
            }
            calls = more;
        }
        return calls;
    }

    private static List<Object> values(Method method, Class<?> type, JsonNode wanted)
            throws ReflectiveOperationException {
        JsonNode given = wanted.path("value");
        boolean reference = given.size() == 1 && (given.has("id") || given.has("name"));
        JsonNode value = reference ? given.elements().next() : given;
        String text = value.asText();
        boolean numeric = text.matches("\\d{1,18}");
        if (ReadableField.class.isAssignableFrom(type)) {
            return fields(type, wanted);
        }
        if (type == long.class) {
            return method.getName().equals("dataTag")
                    ? List.of(wanted.at("/subfilter/dataTagId").asLong(text.isEmpty() ? 1 : value.asLong(1)))
                    : numeric ? List.of(Long.valueOf(text)) : List.of();
        }
        if (type == long[].class) {
            return ids(value);
        }
        if (type == boolean.class) {
            return value.isBoolean() ? List.of(value.booleanValue()) : List.of();
        }
        if (type == BigDecimal.class) {
            return value.isNumber() ? List.of(value.decimalValue()) : List.of();
        }
        if (type == String[].class) {
            return value.isTextual() ? List.of((Object) text.split(";")) : List.of();
        }
        if (type == String.class) {
            String operator = wanted.path("operator").asText();
            boolean raw = method.getParameterCount() == 2;
            return raw ? List.of(operator) : value.isTextual() ? List.of(text) : List.of();
        }
        if (type == JsonNode.class) {
            return List.of(value);
        }
        if (type == PersonRef.class) {
            return value.isTextual()
                    ? List.of(PersonRef.of(text))
                    : numeric ? List.of(PersonRef.contact(value.asLong()), PersonRef.user(value.asLong())) : List.of();
        }
        if (type == OpenEnum.class) {
            return words(text);
        }
        if (type == DateValue.class) {
            return dates(value);
        }
        return List.of(); // a LocalDate or a Collection: another way to say what a DateValue or an array says
    }

    private static List<Object> words(String text) {
        List<Object> words = new ArrayList<>();
        for (OpenEnum word : List.of(Priority.of(text), Gender.of(text))) {
            if (word.isKnown()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<Object> ids(JsonNode value) {
        if (value.isArray()) {
            return List.of((Object) StreamSupport.stream(value.spliterator(), false)
                    .mapToLong(JsonNode::asLong)
                    .toArray());
        }
        return value.asText().matches("\\d+(;\\d+)+")
                ? List.of((Object) Arrays.stream(value.asText().split(";"))
                        .mapToLong(Long::parseLong)
                        .toArray())
                : List.of();
    }

    /** Typed keys of the field's number, of each type that fits. */
    private static List<Object> fields(Class<?> type, JsonNode wanted) throws ReflectiveOperationException {
        long number = wanted.path("field")
                .asLong(wanted.at("/subfilter/filter/field")
                        .asLong(wanted.path("value").asLong(1)));
        List<Object> fields = new ArrayList<>();
        for (Method key : CustomField.class.getMethods()) {
            boolean byNumber = List.of(key.getParameterTypes()).equals(List.of(long.class));
            if (byNumber && Modifier.isStatic(key.getModifiers()) && type.isAssignableFrom(key.getReturnType())) {
                fields.add(key.invoke(null, Math.max(1, number)));
            }
        }
        return fields;
    }

    /** Whatever the API can make of the example's dates. */
    private static List<Object> dates(JsonNode value) throws ReflectiveOperationException {
        List<Object> dates = new ArrayList<>();
        for (Method maker : DateValue.class.getMethods()) {
            if (maker.getReturnType() != DateValue.class || !Modifier.isStatic(maker.getModifiers())) {
                continue;
            }
            Class<?>[] types = maker.getParameterTypes();
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                String key = types.length == 2
                        ? List.of("dateFrom", "dateTo").get(i)
                        : value.has("dateValue") ? "dateValue" : "dateFrom";
                arguments[i] = date(types[i], value.path(key).asText());
            }
            if (!Arrays.asList(arguments).contains(null)) {
                dates.add(call(maker, null, arguments));
            }
        }
        dates.removeIf(date -> date == null || !((DateValue) date).toJson().equals(value));
        return dates;
    }

    private static Object date(Class<?> type, String text) {
        if (type == int.class) {
            return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
        }
        if (!text.matches("\\d\\d-\\d\\d-\\d{4}( \\d\\d:\\d\\d)?")
                || (type == LocalDateTime.class) != text.contains(" ")) {
            return null;
        }
        LocalDate day = LocalDate.parse(text.substring(0, 10), DAY);
        return type == LocalDate.class ? day : day.atTime(LocalTime.parse(text.substring(11)));
    }
}
