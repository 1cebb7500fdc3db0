package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.planfixsdk.routing.Problems.Words;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the vendor's filters. */
final class VendorFilterReader {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ConditionReader attributes;
    private final ZoneId zone;
    private final @Nullable InteractionKind kind;
    private final Problems problems;

    VendorFilterReader(Catalogue catalogue, ZoneId zone, @Nullable InteractionKind kind, Problems problems) {
        this.attributes = new ConditionReader(catalogue, problems, new IdentityHashMap<>());
        this.zone = zone;
        this.kind = kind;
        this.problems = problems;
    }

    /** Null if something is wrong. */
    @Nullable
    Condition read(JsonNode node, String path, int depth) {
        if (depth > ConditionReader.DEEPEST) {
            problems.add(path, ProblemCode.TOO_DEEP, ConditionReader.DEEPEST);
            return null;
        }
        JsonPart part = JsonPart.of(node, path, problems);
        if (part == null) {
            return null;
        }
        if (node.has("filters") == node.has("field")) {
            problems.add(path, ProblemCode.NO_FILTER);
            return null;
        }
        int before = problems.all().size();
        Condition condition = node.has("filters") ? group(part, depth) : comparison(part);
        part.nothingElse();
        return problems.all().size() > before ? null : condition;
    }

    private @Nullable Condition group(JsonPart part, int depth) {
        List<JsonNode> elements = part.elements("filters");
        String word = part.text("condition");
        if (!part.has("condition")) {
            problems.add(part.path("condition"), ProblemCode.MISSING_KEY);
        } else if (word != null && !word.equals("and") && !word.equals("or")) {
            problems.add(part.path("condition"), ProblemCode.UNKNOWN_WORD, word, List.of("and", "or"));
        }
        JsonNode array = part.get("filters");
        if (array != null && array.isArray() && elements.isEmpty()) {
            problems.add(part.path("filters"), ProblemCode.EMPTY_GROUP);
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Condition condition = read(elements.get(i), part.path("filters") + "[" + i + "]", depth + 1);
            if (condition != null) {
                parts.add(condition);
            }
        }
        return word == null || parts.isEmpty() ? null : Group.of(word.equals("and"), List.copyOf(parts));
    }

    private @Nullable Condition comparison(JsonPart part) {
        Attribute<?> attribute = attributes.attribute(part, "field", kind, null);
        if (attribute != null && attribute.equals(Attributes.NOW)) {
            problems.add(part.path("field"), ProblemCode.UNKNOWN_ATTRIBUTE, attribute, new Words("", ""));
            attribute = null;
        }
        VendorOperator operator = operator(part, attribute);
        JsonNode value = part.get("value");
        return operator == null ? null : comparison(attribute, operator, value, part.path("value"));
    }

    /** Null, and a problem, if it is none of the attribute's, or none at all if the attribute is unknown. */
    private @Nullable VendorOperator operator(JsonPart part, @Nullable Attribute<?> attribute) {
        String word = part.text("operator");
        String path = part.path("operator");
        if (word == null) {
            if (!part.has("operator")) {
                problems.add(path, ProblemCode.MISSING_KEY);
            }
            return null;
        }
        VendorOperator operator = VendorOperator.find(word);
        if (attribute == null) {
            if (operator == null) {
                problems.add(path, ProblemCode.UNKNOWN_WORD, word, VendorOperator.all());
            }
            return operator;
        }
        List<String> offered = VendorOperator.offered(attribute);
        if (operator == null) {
            problems.add(path, ProblemCode.UNKNOWN_OPERATOR, word, attribute, offered);
            return null;
        }
        if (!operator.isOffered(attribute)) {
            problems.add(path, ProblemCode.OPERATOR_NOT_OFFERED, attribute, word, offered);
            return null;
        }
        return operator;
    }

    private @Nullable Condition comparison(
            @Nullable Attribute<?> attribute, VendorOperator operator, @Nullable JsonNode value, String path) {
        Operator ours = operator.ours();
        List<Object> wanted = List.of();
        if (ours.takesNoValue()) {
            if (value != null && !value.isNull()) {
                problems.add(path, ProblemCode.VALUE_NOT_WANTED, operator.text());
            }
        } else if (value == null) {
            problems.add(path, ProblemCode.MISSING_KEY);
        } else {
            wanted = values(attribute, ours, value, path);
        }
        if (attribute == null || wanted.isEmpty() != ours.takesNoValue()) {
            return null;
        }
        boolean strict = attribute.type() == AttributeType.TEXT && operator.regardsCase() && !ours.takesNoValue();
        if (operator.isShape()) {
            Condition shape = shape(attribute, wanted.get(0).toString(), strict);
            return operator.isNegatedShape() ? negated(shape) : shape;
        }
        try {
            return new Comparison(attribute, ours, List.copyOf(wanted), strict);
        } catch (IllegalArgumentException broken) {
            problems.add(path, ProblemCode.BROKEN_PATTERN, ExplainedException.words(broken));
            return null;
        } catch (RegexLibraryMissing missing) {
            problems.add(path, ProblemCode.BROKEN_PATTERN, RegexLibraryMissing.WORDS);
            return null;
        }
    }

    /** {@code not_ilike} without wildcards is a comparison with an operator of its own. */
    private static Condition negated(Condition shape) {
        if (shape instanceof Comparison same && same.operator() == Operator.EQUAL) {
            return new Comparison(same.attribute(), Operator.NOT_EQUAL, same.wanted(), same.isStrict());
        }
        return new Negation(shape);
    }

    /** The values; of an unknown attribute only whether they are in a list. */
    private List<Object> values(@Nullable Attribute<?> attribute, Operator operator, JsonNode value, String path) {
        List<Object> wanted = new ArrayList<>();
        boolean overlap = operator.looksAtAll();
        if (!operator.takesSeveral() || (overlap && value.isValueNode())) {
            add(wanted, attribute, value, path);
        } else if (!value.isArray()) {
            JsonPart.wrong(path, value, JsonNodeType.ARRAY, problems);
        } else if (value.isEmpty()) {
            problems.add(path, ProblemCode.NO_VALUES);
        } else {
            for (int i = 0; i < value.size(); i++) {
                add(wanted, attribute, value.get(i), path + "[" + i + "]");
            }
        }
        return wanted;
    }

    private void add(List<Object> wanted, @Nullable Attribute<?> attribute, JsonNode value, String path) {
        if (attribute == null) {
            return;
        }
        Object read = attribute.type() == AttributeType.TIME
                ? moment(value, path)
                : JsonValues.read(attribute.type(), value, path, problems);
        if (read != null) {
            wanted.add(read);
        }
    }

    private @Nullable Instant moment(JsonNode value, String path) {
        Instant moment = null;
        try {
            moment = value.isTextual() ? moment(value.textValue().trim()) : null;
        } catch (DateTimeException noSuchMoment) {
            problems.add(path, ProblemCode.NO_SUCH_DATE, value.textValue());
            return null;
        }
        if (moment == null) {
            Words text = new Words(
                    "a date and time such as \"2026-03-02 09:00:00\"",
                    "дата и время, например \"2026-03-02 09:00:00\"");
            problems.add(path, ProblemCode.WRONG_VALUE, JsonValues.shown(value), text);
        }
        return moment;
    }

    /** Null if it hasn't the form of a moment. */
    private @Nullable Instant moment(String text) {
        ParsePosition end = new ParsePosition(0);
        String iso = text.replace(' ', 'T');
        if (TIME.parseUnresolved(iso, end) == null || end.getIndex() < iso.length()) {
            return null;
        }
        TemporalAccessor time = TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(time).atZone(zone).toInstant();
    }

    /** The plainest operator that says the same. */
    private static Comparison shape(Attribute<?> attribute, String shape, boolean strict) {
        boolean open = shape.startsWith("%");
        boolean openEnd = shape.endsWith("%") && shape.length() > 1;
        String middle = shape.substring(open ? 1 : 0, openEnd ? shape.length() - 1 : shape.length());
        Operator plain = open
                ? (openEnd ? Operator.CONTAINS : Operator.ENDS_WITH)
                : (openEnd ? Operator.STARTS_WITH : Operator.EQUAL);
        // Without wildcards "like" is kept as it is for texts, where "=" says the same in another word.
        boolean keep = plain == Operator.EQUAL && strict;
        boolean isPlain = !middle.isBlank()
                && middle.indexOf('%') < 0
                && !keep
                && attribute.operators().contains(plain);
        return isPlain
                ? new Comparison(attribute, plain, List.of(middle), strict)
                : new Comparison(attribute, Operator.LIKE, List.of(shape), strict);
    }
}
