package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes conditions as the vendor's filters. There is no NOT, so negations are moved down into the operators. */
final class VendorFilterWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A little less than what four digits can say, so that it fits in all zones. */
    private static final Instant EARLIEST = Instant.parse("0000-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final @Nullable InteractionKind kind;
    private int depth;

    VendorFilterWriter(Catalogue catalogue, ZoneId zone, @Nullable InteractionKind kind) {
        this.catalogue = catalogue;
        this.zone = zone;
        this.kind = kind;
    }

    ObjectNode write(Condition condition) {
        return write(condition, false);
    }

    private ObjectNode write(Condition whole, boolean turned) {
        Condition condition = whole;
        boolean negated = turned;
        // There may be more of them than calls fit on the stack; no level of the filter comes of them.
        while (condition instanceof Negation || (condition instanceof Reference name && name.target() != null)) {
            if (condition instanceof Negation negation) {
                condition = negation.part();
                negated = !negated;
            } else {
                condition = Objects.requireNonNull(((Reference) condition).target());
            }
        }
        if (condition instanceof Group group) {
            return group(group.conjunction() != negated, group.parts(), negated);
        }
        if (condition instanceof Comparison comparison) {
            field(comparison);
            return comparison(comparison, negated);
        }
        throw new IllegalArgumentException(
                "the vendor's filters can't say \"" + condition + "\": leave the filter out, or write it another way");
    }

    private ObjectNode group(boolean conjunction, List<? extends Condition> parts, boolean negated) {
        if (depth >= ConditionReader.DEEPEST) {
            throw new IllegalArgumentException("the vendor's filters can't say more than " + ConditionReader.DEEPEST
                    + " levels: make the condition flatter");
        }
        ObjectNode form = JSON.objectNode();
        ArrayNode filters = form.putArray("filters");
        depth++;
        parts.forEach(part -> filters.add(write(part, negated)));
        depth--;
        return form.put("condition", conjunction ? "and" : "or");
    }

    private void field(Comparison it) {
        Attribute<?> attribute = it.attribute();
        if (attribute.equals(Attributes.NOW)) {
            throw cannot(it, "the clock is no field of theirs");
        }
        if (!attribute.equals(catalogue.find(attribute.name()).orElse(null))) {
            throw cannot(it, "attribute " + attribute + " isn't in the catalogue");
        }
        InteractionKind wanted = kind;
        if (wanted != null && !attribute.kinds().contains(wanted)) {
            throw cannot(it, "attribute " + attribute + " can't be used for a " + wanted.text(false));
        }
    }

    private ObjectNode comparison(Comparison it, boolean negated) {
        return switch (it.operator()) {
            case EQUAL -> equal(it, negated);
            case NOT_EQUAL -> equal(it, !negated);
            case IN -> in(it, negated);
            case NOT_IN -> in(it, !negated);
            case CONTAINS -> shape(it, "%" + plain(it) + "%", negated);
            case STARTS_WITH -> shape(it, plain(it) + "%", negated);
            case ENDS_WITH -> shape(it, "%" + plain(it), negated);
            case LIKE -> shape(it, first(it).toString(), negated);
            case LESS -> leaf(it, negated ? VendorOperator.AT_LEAST : VendorOperator.LESS);
            case GREATER -> leaf(it, negated ? VendorOperator.AT_MOST : VendorOperator.GREATER);
            case AT_MOST -> leaf(it, negated ? VendorOperator.GREATER : VendorOperator.AT_MOST);
            case AT_LEAST -> leaf(it, negated ? VendorOperator.LESS : VendorOperator.AT_LEAST);
            case PRESENT -> presence(it, !negated);
            case ABSENT -> presence(it, negated);
            case ANY_OF -> overlap(it, negated);
            case NONE_OF -> overlap(it, !negated);
            case ALL_OF -> all(it, negated);
            case MATCHES -> regexp(it, negated);
            case DURING -> throw cannot(it, "there are no working hours in them");
        };
    }

    private ObjectNode equal(Comparison it, boolean negated) {
        if (it.attribute().type() == AttributeType.TEXT && !it.isStrict()) {
            return leaf(it, negated ? VendorOperator.NOT_ILIKE : VendorOperator.ILIKE, words(it, plain(it)));
        }
        caseless(it);
        return leaf(it, negated ? VendorOperator.NOT_EQUAL : VendorOperator.EQUAL);
    }

    private ObjectNode in(Comparison it, boolean negated) {
        boolean oneByOne = it.attribute().type() == AttributeType.TIME
                || (it.attribute().type() == AttributeType.TEXT && !it.isStrict());
        if (oneByOne) {
            return group(negated, oneByOne(it, Operator.EQUAL), negated);
        }
        caseless(it);
        VendorOperator operator = negated ? VendorOperator.NOT_IN : VendorOperator.IN;
        return leaf(it, operator, values(it));
    }

    private ObjectNode all(Comparison it, boolean negated) {
        return group(!negated, oneByOne(it, Operator.ANY_OF), negated);
    }

    private static List<Comparison> oneByOne(Comparison it, Operator operator) {
        return some(it, it.wanted()).stream()
                .map(value -> new Comparison(it.attribute(), operator, List.of(value), it.isStrict()))
                .toList();
    }

    private ObjectNode overlap(Comparison it, boolean negated) {
        if (it.attribute().type() == AttributeType.TEXT && !it.isStrict()) {
            throw cannot(it, "their overlap has regard to case; add strict()");
        }
        caseless(it);
        VendorOperator operator = negated ? VendorOperator.NOT_OVERLAP : VendorOperator.OVERLAP;
        return leaf(it, operator, values(it));
    }

    private ObjectNode shape(Comparison it, String shape, boolean negated) {
        boolean regardsCase = it.attribute().type() != AttributeType.TEXT || it.isStrict();
        VendorOperator operator = regardsCase
                ? (negated ? VendorOperator.NOT_LIKE : VendorOperator.LIKE)
                : (negated ? VendorOperator.NOT_ILIKE : VendorOperator.ILIKE);
        return leaf(it, operator, words(it, shape));
    }

    private ObjectNode regexp(Comparison it, boolean negated) {
        if (negated) {
            throw cannot(it, "their regexp has no opposite");
        }
        boolean foldsCase = it.attribute().type() == AttributeType.TEXT && !it.isStrict();
        return leaf(it, VendorOperator.REGEXP, words(it, (foldsCase ? "(?i)" : "") + first(it)));
    }

    private ObjectNode presence(Comparison it, boolean present) {
        VendorOperator operator = present ? VendorOperator.IS_NOT_NULL : VendorOperator.IS_NULL;
        return named(it, operator);
    }

    private ObjectNode leaf(Comparison it, VendorOperator operator) {
        return leaf(it, operator, value(it, first(it)));
    }

    private ObjectNode leaf(Comparison it, VendorOperator operator, JsonNode value) {
        ObjectNode form = named(it, operator);
        form.set("value", value);
        return form;
    }

    private static ObjectNode named(Comparison it, VendorOperator operator) {
        if (!operator.isOffered(it.attribute())) {
            throw cannot(
                    it, "attribute " + it.attribute() + " has " + VendorOperator.offered(it.attribute()) + " there");
        }
        return JSON.objectNode().put("field", it.attribute().name()).put("operator", operator.text());
    }

    /** A word of a vocabulary has no case there. */
    private static void caseless(Comparison it) {
        if (it.isStrict() && it.attribute().type() == AttributeType.OPTION) {
            throw cannot(it, "words of a vocabulary have no case there; leave strict() out");
        }
    }

    private static String plain(Comparison it) {
        String text = first(it).toString();
        if (text.indexOf('%') >= 0) {
            throw cannot(it, "% stands for any characters there");
        }
        return text;
    }

    private static Object first(Comparison it) {
        return it.wanted().get(0);
    }

    private static <T> List<T> some(Comparison it, List<T> values) {
        if (values.isEmpty()) {
            throw cannot(it, "it has no values");
        }
        return values;
    }

    private ArrayNode values(Comparison it) {
        ArrayNode array = JSON.arrayNode();
        some(it, it.wanted()).forEach(value -> array.add(value(it, value)));
        return array;
    }

    private JsonNode value(Comparison it, Object value) {
        if (value instanceof Instant moment) {
            return JSON.textNode(text(it, moment));
        }
        return value instanceof String text ? words(it, text) : JsonValues.write(value);
    }

    private static JsonNode words(Comparison it, String text) {
        if (text.isBlank()) {
            throw cannot(it, "a blank text is none there; use absent()");
        }
        return JSON.textNode(text);
    }

    /** With an offset only where the clock shows one time twice, or where there are fractions of a second. */
    private String text(Comparison it, Instant moment) {
        if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
            throw cannot(it, "years there have four digits");
        }
        LocalDateTime local = moment.atZone(zone).toLocalDateTime();
        boolean plain = local.equals(local.truncatedTo(ChronoUnit.SECONDS))
                && local.atZone(zone).toInstant().equals(moment);
        return plain ? LOCAL.format(local) : withOffset(OffsetDateTime.ofInstant(moment, zone));
    }

    /** Offsets of old times have seconds, which nobody reads. */
    private static String withOffset(OffsetDateTime time) {
        boolean wholeMinutes = time.getOffset().getTotalSeconds() % 60 == 0;
        return (wholeMinutes ? time : time.withOffsetSameInstant(ZoneOffset.UTC)).toString();
    }

    private static IllegalArgumentException cannot(Comparison it, String reason) {
        return new IllegalArgumentException("the vendor's filters can't say \"" + it + "\": " + reason);
    }
}
