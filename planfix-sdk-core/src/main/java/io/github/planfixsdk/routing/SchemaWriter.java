package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes the JSON Schema of configurations, from the same tables that {@link PolicyReader} goes by. */
final class SchemaWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String WORDS = "\\S";

    private final ObjectNode definitions = JSON.objectNode();
    private final Catalogue catalogue;

    SchemaWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode write() {
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Routing of interactions into Planfix");
        root.put(
                "description",
                "What calls, chats, requests and deals become. The SDK finds more than a schema can say: names of"
                        + " conditions, rules never reached, dates and zones that don't exist, placeholders, the account.");
        ObjectNode properties = closed(root);
        properties.set("$schema", text());
        properties.set("version", JSON.objectNode().put("const", PolicyVersions.CURRENT));
        properties.set("history", words(JsonWords.all(HistoryStrategy.class)));
        properties.set("zone", text());
        properties.set("language", words(JsonWords.all(Language.class)));
        ObjectNode named = properties.putObject("conditions").put("type", "object");
        named.set("propertyNames", JSON.objectNode().put("pattern", WORDS));
        named.set("additionalProperties", ref("condition"));
        for (Slot slot : Slot.values()) {
            properties.set(slot.key(), policy(slot));
        }
        properties.set("deals", deals());
        root.putArray("required").add("version");
        ArrayNode some = root.putArray("anyOf");
        for (Slot slot : Slot.values()) {
            some.addObject().putArray("required").add(slot.key());
        }
        some.addObject().putArray("required").add("deals");
        new ConditionSchema(catalogue, definitions).write();
        definitions.set("hours", hours());
        definitions.set("employee", JSON.objectNode().put("type", "string").put("pattern", ResponsibleParts.EMPLOYEE));
        definitions.set("chain", selectors(ResponsibleParts.SINGULAR_WORDS, 1));
        definitions.set("title", title());
        root.set("$defs", definitions);
        return root;
    }

    /** Makes it an object without other keys. */
    static ObjectNode closed(ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        schema.put("additionalProperties", false);
        return properties;
    }

    static ObjectNode text() {
        return JSON.objectNode().put("type", "string").put("pattern", WORDS);
    }

    static ObjectNode whole(long least) {
        return JSON.objectNode().put("type", "integer").put("minimum", least).put("maximum", Long.MAX_VALUE);
    }

    static ObjectNode words(Collection<String> words) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode all = schema.putArray("enum");
        words.forEach(all::add);
        return schema;
    }

    static ObjectNode ref(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    static ObjectNode list(ObjectNode items, int fewest) {
        ObjectNode schema = JSON.objectNode().put("type", "array");
        if (fewest > 0) {
            schema.put("minItems", fewest);
        }
        schema.set("items", items);
        return schema;
    }

    private static ObjectNode flag() {
        return JSON.objectNode().put("type", "boolean");
    }

    private static ObjectNode required(ObjectNode schema, String... keys) {
        ArrayNode required = schema.putArray("required");
        for (String key : keys) {
            required.add(key);
        }
        return schema;
    }

    private ObjectNode policy(Slot slot) {
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = closed(schema);
        String condition = slot.kind().name().toLowerCase(Locale.ROOT) + "Condition";
        ObjectNode filter = JSON.objectNode();
        ObjectNode chosen = closed(filter);
        chosen.set("on", flag());
        chosen.set("condition", ref(condition));
        properties.set("filter", required(filter, "on"));
        properties.set("first", plan(slot));
        properties.set("repeat", plan(slot));
        properties.set("unknownHistoryAs", words(JsonWords.all(ContactHistory.class)));
        properties.set("responsible", responsible(condition));
        properties.set("participants", selectors(ResponsibleParts.WORDS, 0));
        ObjectNode titles = JSON.objectNode();
        ObjectNode used = closed(titles);
        slot.titles().forEach(kind -> used.set(JsonWords.of(kind), ref("title")));
        properties.set("titles", titles);
        properties.set("fields", list(field(slot.kind()), 0));
        if (slot == Slot.INBOUND_CALLS) {
            properties.set("forwardToPersonalManager", flag());
        }
        if (slot == Slot.CHATS) {
            properties.set("passWithoutContactData", flag());
            moment(schema, properties);
        }
        return required(schema, "first", "repeat", "responsible");
    }

    /** A tag with the moment "tag" and with no other. */
    private static void moment(ObjectNode schema, ObjectNode properties) {
        properties.set("moment", words(JsonWords.all(ChatMoment.class)));
        ObjectNode tag = JSON.objectNode();
        tag.putArray("anyOf").add(text()).add(whole(Long.MIN_VALUE));
        properties.set("tag", tag);
        ObjectNode isTag = required(JSON.objectNode(), "moment");
        isTag.putObject("properties").putObject("moment").put("const", JsonWords.of(ChatMoment.TAG));
        schema.set("if", isTag);
        schema.set("then", required(JSON.objectNode(), "tag"));
        schema.putObject("else").set("not", required(JSON.objectNode(), "tag"));
    }

    private static ObjectNode plan(Slot slot) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode choices = schema.putArray("oneOf");
        for (Plan.Kind kind : slot.plans()) {
            boolean task = kind == Plan.Kind.TASK || kind == Plan.Kind.CONTACT_AND_TASK;
            if (task) {
                choices.add(plan(slot, kind, "object"));
                choices.add(plan(slot, kind, "template"));
            } else {
                choices.add(plan(slot, kind, ""));
            }
        }
        return schema;
    }

    private static ObjectNode plan(Slot slot, Plan.Kind kind, String target) {
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = closed(schema);
        properties.putObject("create").put("const", JsonWords.of(kind));
        if (!target.isEmpty()) {
            properties.set(target, whole(1));
        }
        boolean hasContact = kind == Plan.Kind.CONTACT || kind == Plan.Kind.CONTACT_AND_TASK;
        if (hasContact && slot.kind() != InteractionKind.CALL) {
            properties.set("contactTemplate", whole(1));
        }
        return target.isEmpty() ? required(schema, "create") : required(schema, "create", target);
    }

    private static ObjectNode responsible(String condition) {
        ObjectNode rule = JSON.objectNode();
        ObjectNode parts = closed(rule);
        parts.set("when", ref(condition));
        parts.set("employee", ref("employee"));
        parts.set("choose", ref("chain"));
        ArrayNode whom = rule.putArray("oneOf");
        whom.add(required(JSON.objectNode(), "employee")).add(required(JSON.objectNode(), "choose"));
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = closed(schema);
        properties.set("default", ref("employee"));
        properties.set("rules", list(required(rule, "when"), 0));
        properties.set("else", ref("chain"));
        properties.set("ignoreReplacements", flag());
        return required(schema, "default");
    }

    private static ObjectNode selectors(List<String> words, int least) {
        ObjectNode selector = JSON.objectNode();
        selector.putArray("anyOf").add(ref("employee")).add(words(words));
        return list(selector, least).put("uniqueItems", true);
    }

    private ObjectNode field(InteractionKind kind) {
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = closed(schema);
        properties.set("entity", words(JsonWords.all(FieldMapping.Entity.class)));
        ObjectNode numberOrName = JSON.objectNode();
        numberOrName.putArray("oneOf").add(whole(1)).add(text());
        properties.set("field", numberOrName);
        properties.set("attribute", words(names(catalogue, kind)));
        properties.set("always", flag());
        return required(schema, "entity", "field", "attribute");
    }

    private static List<String> names(Catalogue catalogue, InteractionKind kind) {
        return ConditionSchema.names(catalogue.attributes().stream()
                .filter(attribute -> attribute.kinds().contains(kind) && !attribute.equals(Attributes.NOW))
                .toList());
    }

    private static ObjectNode title() {
        ObjectNode limited = JSON.objectNode();
        ObjectNode properties = closed(limited);
        properties.set("text", text());
        properties.set("maxLength", whole(1));
        ObjectNode schema = JSON.objectNode();
        schema.putArray("oneOf").add(text()).add(required(limited, "text"));
        return schema;
    }

    private static ObjectNode deals() {
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = closed(schema);
        properties.set("object", whole(1));
        properties.set("success", list(whole(Long.MIN_VALUE), 1));
        properties.set("failed", list(whole(Long.MIN_VALUE), 1));
        properties.set("amount", whole(1));
        return required(schema, "object", "success");
    }

    private static ObjectNode hours() {
        ObjectNode day = JSON.objectNode().put("type", "string").put("pattern", HoursJson.DATE);
        ObjectNode weekly = JSON.objectNode();
        ObjectNode windows = closed(weekly);
        windows.set("days", list(words(JsonWords.all(DayOfWeek.class)), 1));
        fromTo(windows);
        ObjectNode special = JSON.objectNode();
        ObjectNode exceptions = closed(special);
        exceptions.set("date", day);
        fromTo(exceptions);
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = closed(schema);
        properties.set("zone", text());
        properties.set("weekly", list(required(weekly, "days", "from", "to"), 0));
        properties.set("holidays", list(day.deepCopy(), 0));
        properties.set("special", list(required(special, "date", "from", "to"), 0));
        return required(schema, "zone", "weekly");
    }

    private static void fromTo(ObjectNode properties) {
        for (String key : List.of("from", "to")) {
            properties.putObject(key).put("type", "string").put("pattern", HoursJson.TIME);
        }
    }
}
