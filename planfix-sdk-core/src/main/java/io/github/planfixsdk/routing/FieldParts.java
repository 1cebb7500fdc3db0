package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.routing.Problems.Words;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the field mappings of a policy. */
final class FieldParts {
    private static final Words CONTACT = new Words("contact", "контакт");
    private static final Words TASK = new Words("task", "задача");

    private final Slot slot;
    private final JsonPart policy;
    private final ConditionReader conditions;
    private final IdentityHashMap<JsonNode, Attribute<?>> given;
    private final @Nullable AccountSnapshot account;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    FieldParts(
            Slot slot,
            JsonPart policy,
            ConditionReader conditions,
            IdentityHashMap<JsonNode, Attribute<?>> given,
            @Nullable AccountSnapshot account,
            Problems problems) {
        this.slot = slot;
        this.policy = policy;
        this.conditions = conditions;
        this.given = given;
        this.account = account;
        this.problems = problems;
    }

    void read(InteractionPolicy.Builder result) {
        List<JsonNode> elements = policy.elements("fields");
        for (int i = 0; i < elements.size(); i++) {
            JsonPart form = JsonPart.of(elements.get(i), policy.path("fields") + "[" + i + "]", problems);
            FieldMapping mapping = form == null ? null : mapping(form, elements.get(i));
            if (mapping != null) {
                result.field(mapping);
            }
        }
    }

    private @Nullable FieldMapping mapping(JsonPart form, JsonNode node) {
        FieldMapping.Entity entity = form.word("entity", FieldMapping.Entity.class);
        String name = node.path("field").isTextual() ? form.text("field") : null;
        Long number = node.path("field").isTextual() ? null : form.positive("field");
        for (String key : List.of("entity", "field")) {
            if (!form.has(key)) {
                problems.add(form.path(key), ProblemCode.MISSING_KEY);
            }
        }
        Attribute<?> attribute = conditions.attribute(form, "attribute", slot.kind(), given.get(node));
        boolean always = form.flag("always");
        form.nothingElse();
        if (attribute != null && attribute.equals(Attributes.NOW)) {
            problems.add(form.path("attribute"), ProblemCode.NOT_RECORDED, attribute);
            return null;
        }
        if (entity == null || (name == null && number == null)) {
            return null;
        }
        Long known = name == null ? number : number(form.path("field"), entity, name);
        String shown = name == null || known != null ? String.valueOf(known) : '"' + name + '"';
        if (!seen.add(entity + " " + shown.toLowerCase(Locale.ROOT))) {
            problems.add(form.path("field"), ProblemCode.FIELD_TWICE, shown, words(entity));
        }
        if (attribute == null) {
            return null;
        }
        if (account != null && known != null) {
            type(account, form.path("field"), entity, known, attribute);
        }
        return new FieldMapping(entity, number == null ? 0 : number, name, attribute, always);
    }

    /** The number of the field with a name; null if the account's names aren't known or don't have it once. */
    private @Nullable Long number(String path, FieldMapping.Entity entity, String name) {
        List<Long> named = account == null ? null : account.named(entity, name);
        if (named == null) {
            return null;
        }
        if (named.isEmpty()) {
            problems.add(path, ProblemCode.UNKNOWN_FIELD, '"' + name + '"', words(entity));
        } else if (named.size() > 1) {
            problems.add(path, ProblemCode.AMBIGUOUS_FIELD, '"' + name + '"', words(entity), named);
        }
        return named.size() == 1 ? named.get(0) : null;
    }

    private static Words words(FieldMapping.Entity entity) {
        return entity == FieldMapping.Entity.TASK ? TASK : CONTACT;
    }

    private void type(
            AccountSnapshot known, String path, FieldMapping.Entity entity, long field, Attribute<?> attribute) {
        Map<Long, CustomFieldType> fields = known.fields(entity).orElse(null);
        if (fields == null) {
            return;
        }
        CustomFieldType type = fields.get(field);
        if (type == null) {
            problems.add(path, ProblemCode.UNKNOWN_FIELD, field, words(entity));
        } else if (type.isKnown() && !holders(attribute).contains(type)) {
            problems.add(
                    path,
                    ProblemCode.WRONG_FIELD_TYPE,
                    field,
                    FieldTypeWords.of(type),
                    attribute,
                    JsonValues.describe(attribute),
                    FieldTypeWords.of(holders(attribute)));
        }
    }

    /** The types of fields that take what a decision writes for the attribute. */
    private static List<CustomFieldType> holders(Attribute<?> attribute) {
        if (attribute.isMultiple()) {
            return List.of(CustomFieldType.LINE, CustomFieldType.TEXT);
        }
        return switch (attribute.type()) {
            case TEXT, OPTION, PHONE -> List.of(CustomFieldType.LINE, CustomFieldType.TEXT, CustomFieldType.LIST);
            case ID, NUMBER, DECIMAL -> List.of(CustomFieldType.NUMBER, CustomFieldType.LINE, CustomFieldType.TEXT);
            case FLAG -> List.of(CustomFieldType.CHECKBOX);
            // Into texts moments are written as ISO texts.
            case TIME ->
                List.of(
                        CustomFieldType.DATE_TIME,
                        CustomFieldType.DATE,
                        CustomFieldType.TIME,
                        CustomFieldType.LINE,
                        CustomFieldType.TEXT);
        };
    }
}
