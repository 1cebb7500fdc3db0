package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the schema of conditions, once for each kind of interaction and once for conditions with a name. */
final class ConditionSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Catalogue catalogue;
    private final ObjectNode definitions;

    /** Attributes that take the same operators and values. */
    private record Alike(AttributeType type, boolean multiple, Set<Operator> operators) {}

    ConditionSchema(Catalogue catalogue, ObjectNode definitions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    void write() {
        condition("condition", null);
        for (InteractionKind kind : InteractionKind.values()) {
            condition(kind.name().toLowerCase(Locale.ROOT) + "Condition", kind);
        }
    }

    private void condition(String name, @Nullable InteractionKind kind) {
        ObjectNode schema = definitions.putObject(name);
        ArrayNode forms = schema.putArray("oneOf");
        forms.add(form("and", SchemaWriter.list(SchemaWriter.ref(name), 1)));
        forms.add(form("or", SchemaWriter.list(SchemaWriter.ref(name), 1)));
        forms.add(form("not", SchemaWriter.ref(name)));
        forms.add(form("always", JSON.objectNode().put("const", true)));
        forms.add(form("ref", SchemaWriter.text()));
        Map<Alike, List<Attribute<?>>> groups = new LinkedHashMap<>();
        for (Attribute<?> attribute : catalogue.attributes()) {
            if (kind == null || attribute.kinds().contains(kind)) {
                Alike alike = new Alike(attribute.type(), attribute.isMultiple(), attribute.operators());
                groups.computeIfAbsent(alike, key -> new ArrayList<>()).add(attribute);
            }
        }
        groups.forEach((alike, attributes) -> comparisons(forms, alike, names(attributes)));
    }

    static List<String> names(Collection<Attribute<?>> attributes) {
        List<String> names = new ArrayList<>();
        for (Attribute<?> attribute : attributes) {
            names.add(attribute.name());
            names.addAll(attribute.aliases());
        }
        return names;
    }

    private static ObjectNode form(String key, ObjectNode value) {
        ObjectNode schema = JSON.objectNode();
        SchemaWriter.closed(schema).set(key, value);
        schema.putArray("required").add(key);
        return schema;
    }

    private static void comparisons(ArrayNode forms, Alike alike, List<String> names) {
        ObjectNode value = value(alike.type());
        comparison(forms, alike, names, operators(alike, Operator::takesNoValue), null);
        comparison(
                forms,
                alike,
                names,
                operators(alike, it -> !it.takesNoValue() && !it.takesSeveral() && it != Operator.DURING),
                value);
        comparison(
                forms, alike, names, operators(alike, Operator::takesSeveral), SchemaWriter.list(value.deepCopy(), 1));
        comparison(forms, alike, names, operators(alike, it -> it == Operator.DURING), SchemaWriter.ref("hours"));
    }

    private static List<String> operators(Alike alike, Predicate<Operator> wanted) {
        return JsonWords.of(alike.operators().stream().filter(wanted).toList());
    }

    private static void comparison(
            ArrayNode forms, Alike alike, List<String> names, List<String> operators, @Nullable ObjectNode value) {
        if (operators.isEmpty()) {
            return;
        }
        ObjectNode schema = forms.addObject();
        ObjectNode properties = SchemaWriter.closed(schema);
        properties.set("attribute", SchemaWriter.words(names));
        properties.set("operator", SchemaWriter.words(operators));
        ArrayNode required = schema.putArray("required").add("attribute").add("operator");
        if (value != null) {
            properties.set("value", value);
            required.add("value");
        }
        ObjectNode strict = properties.putObject("strict");
        if (alike.type().isText()) {
            strict.put("type", "boolean");
        } else {
            strict.put("const", false);
        }
    }

    private static ObjectNode value(AttributeType type) {
        return switch (type) {
            case TEXT, OPTION, PHONE -> SchemaWriter.text();
            case ID, NUMBER -> SchemaWriter.whole(Long.MIN_VALUE);
            case DECIMAL -> JSON.objectNode().put("type", "number");
            case FLAG -> JSON.objectNode().put("type", "boolean");
            case TIME -> JSON.objectNode().put("type", "string").put("pattern", JsonValues.MOMENT);
        };
    }
}
