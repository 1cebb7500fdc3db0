package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.planfixsdk.comment.SortDirection;
import io.github.planfixsdk.comment.SortField;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.datatag.DataTagEntryRequest;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.PersonRef;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the body that an example shows with the public API: finds, for each of its keys, the typed setters that write this key,
 * and gives them the example's value as what they take. The raw doors stay shut.
 */
final class Expression {
    private static final Map<Class<?>, Map<String, Set<Method>>> WRITERS = new HashMap<>();

    private final Class<?> body;
    private final int mainType;
    private Object builder;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> forms;

    private Expression(Class<?> body, int mainType, Set<String> forms) throws ReflectiveOperationException {
        this.body = body;
        this.mainType = mainType;
        this.builder = Setters.builder(body);
        this.forms = forms;
    }

    /**
     * Builds one.
     *
     * @param body the class of the body
     * @param example the JSON to reach
     * @param mainType the type of the account's field whose value the example writes, if it does
     * @param forms takes the names of the forms in which what was built differs from the example
     * @return the keys that nothing writes so; empty if the body is as in the example
     */
    static List<String> of(Class<?> body, JsonNode example, int mainType, Set<String> forms)
            throws ReflectiveOperationException {
        Expression expression = new Expression(body, mainType, forms);
        expression.build(example);
        List<String> problems = expression.problems;
        if (problems.isEmpty()) {
            JsonNode ours = Setters.json(expression.builder);
            Forms.compare(example, ours).ifPresentOrElse(forms::addAll, () -> problems.add("became " + ours));
        }
        return problems;
    }

    private Object build(JsonNode example) throws ReflectiveOperationException {
        Object filtered = Setters.builder(body, filters(example.path("filters")));
        if (filtered != null) {
            builder = filtered;
        }
        for (Map.Entry<String, JsonNode> entry : example.properties()) {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "customFieldData" -> customFields(value);
                case "mainValue" ->
                    custom(
                            TypedValues.ofType(example.path("type").asInt(mainType), 1, value),
                            "mainValue",
                            "clearMainValue");
                case "resultOrder" -> order(value);
                case "items" -> entries(value);
                case "temporaryReplacement" -> replacement(value);
                default -> {
                    if (filtered == null || !entry.getKey().equals("filters")) {
                        set(entry.getKey(), value);
                    }
                }
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    /** Calls the setter, and with the form of argument, whose JSON is most like the example's. */
    private void set(String key, JsonNode wanted) throws ReflectiveOperationException {
        Setters.Call best = null;
        int fewest = Integer.MAX_VALUE;
        for (Method setter : writers(body).getOrDefault(key, Set.of())) {
            for (Object[] argument : arguments(setter, wanted)) {
                Setters.Call call = new Setters.Call(setter, argument);
                int differences = differences(call, key, wanted);
                if (differences < fewest) {
                    fewest = differences;
                    best = call;
                }
            }
        }
        if (best == null) {
            problems.add("nothing writes " + key + " as " + wanted);
        } else {
            best.on(builder);
        }
    }

    private int differences(Setters.Call call, String key, JsonNode wanted) throws ReflectiveOperationException {
        try {
            return Forms.compare(key, wanted, call.body(body).path(key))
                    .map(Set::size)
                    .orElse(Integer.MAX_VALUE);
        } catch (IllegalArgumentException refused) {
            return Integer.MAX_VALUE;
        }
    }

    /** What to call a setter with: nothing, or the example's value in one of the ways it can be read. */
    private List<Object[]> arguments(Method setter, JsonNode wanted) throws ReflectiveOperationException {
        if (setter.getParameterCount() == 0) {
            return List.<Object[]>of(new Object[0]);
        }
        if (setter.getParameterCount() > 1) {
            return List.of();
        }
        List<Object[]> calls = new ArrayList<>();
        for (Object value : values(setter.getParameterTypes()[0], wanted)) {
            calls.add(new Object[] {value});
        }
        return calls;
    }

    private List<?> values(Class<?> type, JsonNode wanted) throws ReflectiveOperationException {
        if (type == Filter[].class) {
            List<Filter<?>> filters = filters(wanted);
            return filters.size() == wanted.size() ? List.of((Object) filters.toArray(new Filter<?>[0])) : List.of();
        }
        if (type.isArray() && Payload.class.isAssignableFrom(type.getComponentType())) {
            Object bodies = Array.newInstance(type.getComponentType(), wanted.size());
            for (int i = 0; i < wanted.size(); i++) {
                Array.set(bodies, i, nested(type.getComponentType(), wanted.get(i)));
            }
            return List.of(bodies);
        }
        return ExampleValues.of(type, wanted);
    }

    private List<Filter<?>> filters(JsonNode wanted) throws ReflectiveOperationException {
        List<Filter<?>> filters = new ArrayList<>();
        for (JsonNode filter : wanted) {
            TypedFilters.find(body, filter).ifPresent(filters::add);
        }
        return filters;
    }

    private Object nested(Class<?> type, JsonNode example) throws ReflectiveOperationException {
        Expression inner = new Expression(type, mainType, forms);
        Object built = inner.build(example);
        problems.addAll(inner.problems);
        return built;
    }

    private void customFields(JsonNode items) throws ReflectiveOperationException {
        for (JsonNode item : items) {
            TypedValues.Sample sample = TypedValues.of(item.at("/field/id").asLong(), item.path("value"));
            custom(sample, "customField", "clearCustomField");
        }
    }

    private void custom(TypedValues.Sample sample, String set, String clear) throws ReflectiveOperationException {
        Method setter = sample.value() == null
                ? builder.getClass().getMethod(clear, CustomField.class)
                : builder.getClass().getMethod(set, CustomField.class, Object.class);
        new Setters.Call(
                        setter,
                        sample.value() == null
                                ? new Object[] {sample.field()}
                                : new Object[] {sample.field(), sample.value()})
                .on(builder);
    }

    private void order(JsonNode keys) throws ReflectiveOperationException {
        Method setter = builder.getClass().getMethod("orderBy", SortField.class, SortDirection.class);
        for (JsonNode key : keys) {
            SortField field = SortField.of(key.path("field").asText());
            SortDirection direction = SortDirection.of(key.path("direction").asText());
            new Setters.Call(setter, new Object[] {field, direction}).on(builder);
        }
    }

    private void entries(JsonNode items) throws ReflectiveOperationException {
        Method setter = builder.getClass().getMethod("entry", DataTagEntryRequest.class);
        for (JsonNode item : items) {
            new Setters.Call(setter, new Object[] {nested(DataTagEntryRequest.class, item)}).on(builder);
        }
    }

    private void replacement(JsonNode wanted) throws ReflectiveOperationException {
        if (!wanted.has("from")) {
            set("temporaryReplacement", wanted);
            return;
        }
        Method setter =
                builder.getClass().getMethod("temporaryReplacement", PersonRef.class, LocalDate.class, LocalDate.class);
        Object[] arguments = {
            PersonRef.of(wanted.at("/employee/id").asText()),
            LocalDate.parse(wanted.path("from").asText()),
            LocalDate.parse(wanted.path("to").asText())
        };
        new Setters.Call(setter, arguments).on(builder);
    }

    /** Which setters write a top-level key. */
    private static Map<String, Set<Method>> writers(Class<?> body) throws ReflectiveOperationException {
        Map<String, Set<Method>> known = WRITERS.get(body);
        if (known != null) {
            return known;
        }
        Map<String, Set<Method>> writers = new HashMap<>();
        for (Setters.Call call : Setters.calls(body)) {
            JsonNode before = blank(body);
            for (Map.Entry<String, JsonNode> entry : call.body(body).properties()) {
                if (!entry.getValue().equals(before.path(entry.getKey()))) {
                    writers.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>())
                            .add(call.setter());
                }
            }
        }
        WRITERS.put(body, writers);
        return writers;
    }

    /** What a body has before anything is set; nothing, if it cannot stay so. */
    private static JsonNode blank(Class<?> body) throws ReflectiveOperationException {
        try {
            return Setters.json(Setters.builder(body));
        } catch (InvocationTargetException e) {
            return MissingNode.getInstance();
        }
    }
}
