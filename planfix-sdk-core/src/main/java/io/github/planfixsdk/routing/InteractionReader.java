package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads interactions from the vendor's JSON objects, leniently: numbers may be texts, null is absent. Unknown keys, values of
 * a wrong type and further values of an attribute that holds one are skipped and named by {@link Interaction#unread()}; of
 * what is sent under several names of an attribute the first counts. The fields of listed objects such as
 * {@code tags[]{tag_id}} become multi-valued attributes. In a chat's report that has {@code phones} or {@code emails}, a
 * visitor's card, these and {@code name} are the visitor's number, address and name. Immutable.
 */
public final class InteractionReader {
    private static final InteractionReader STANDARD = new InteractionReader(Catalogue.standard(), ZoneOffset.UTC, null);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final int LAST_YEAR = 9999;

    /** What is longer takes time in proportion to its square, and is no number of anything. */
    private static final int LONGEST_NUMBER = 64;

    /** The keys of a visitor's card, where they are none of the catalogue's. */
    private static final Map<String, Attribute<?>> CARD = Map.of(
            "name", Attributes.VISITOR_NAME,
            "phones", Attributes.VISITOR_PHONE_NUMBER,
            "emails", Attributes.VISITOR_EMAIL);

    private static final String ANSWERED = "is_answered";
    private static final String TALKED = "is_talked";

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final @Nullable InteractionKind kind;

    private InteractionReader(Catalogue catalogue, ZoneId zone, @Nullable InteractionKind kind) {
        this.catalogue = catalogue;
        this.zone = zone;
        this.kind = kind;
    }

    /**
     * A reader of the vendor's attributes that takes times without an offset for UTC.
     *
     * @return the reader
     */
    public static InteractionReader standard() {
        return STANDARD;
    }

    /**
     * The same reader with these attributes.
     *
     * @param value the attributes to read
     * @return another reader
     */
    public InteractionReader catalogue(Catalogue value) {
        return new InteractionReader(Objects.requireNonNull(value, "catalogue"), zone, kind);
    }

    /**
     * The same reader with the time zone of times that have no offset.
     *
     * @param value the vendor account's zone
     * @return another reader
     */
    public InteractionReader zone(ZoneId value) {
        return new InteractionReader(catalogue, Objects.requireNonNull(value, "zone"), kind);
    }

    /**
     * The same reader for objects that don't say what they are: the vendor's notifications have no {@code communication_type}.
     *
     * @param value what an object without one is
     * @return another reader
     */
    public InteractionReader kind(InteractionKind value) {
        return new InteractionReader(catalogue, zone, Objects.requireNonNull(value, "kind"));
    }

    /**
     * Reads an interaction and takes its phase from its content: a call or chat without an end is
     * {@link InteractionPhase#STARTED}, and a call that somebody took {@link InteractionPhase#ANSWERED}.
     *
     * @param json an object under the vendor's names
     * @return the interaction
     * @throws IllegalArgumentException if it is no object, has no id, or neither a known {@code communication_type} nor, without one,
     *     a {@link #kind}
     */
    public Interaction read(JsonNode json) {
        return read(json, null);
    }

    /**
     * Reads an interaction reported in a known phase.
     *
     * @param json an object under the vendor's names
     * @param phase the phase, or null to take it from the content
     * @return the interaction
     * @throws IllegalArgumentException if it is no object, has no id, or neither a known {@code communication_type} nor, without one,
     *     a {@link #kind}
     */
    public Interaction read(JsonNode json, @Nullable InteractionPhase phase) {
        if (!json.isObject()) {
            throw new IllegalArgumentException(
                    "the interaction is a JSON " + json.getNodeType() + ": give an object with the vendor's names");
        }
        InteractionKind read = kindOf(json);
        Interaction.Builder builder = Interaction.builder(read, id(json, read));
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            readField(builder, read, json, field);
        }
        employees(builder, json, ANSWERED, Attributes.FIRST_ANSWERED_EMPLOYEE_ID, Attributes.LAST_ANSWERED_EMPLOYEE_ID);
        employees(builder, json, TALKED, Attributes.FIRST_TALKED_EMPLOYEE_ID, Attributes.LAST_TALKED_EMPLOYEE_ID);
        if (json.path("direction").asText().equalsIgnoreCase("out")) {
            builder.direction(Direction.OUT);
        }
        return builder.phase(phase == null ? phase(read, json, builder) : phase).build();
    }

    private InteractionKind kindOf(JsonNode json) {
        String type = json.path("communication_type").asText("").strip();
        boolean missing = type.isEmpty() || json.path("communication_type").isNull();
        if (missing && kind != null) {
            return kind;
        }
        if (missing) {
            throw new IllegalArgumentException(
                    "communication_type is missing: give call, chat or offline_message, or read"
                            + " objects that have none with kind(…)");
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "call" -> InteractionKind.CALL;
            case "chat" -> InteractionKind.CHAT;
            case "offline_message" -> InteractionKind.REQUEST;
            default ->
                throw new IllegalArgumentException(
                        "communication_type \"" + type + "\" is unknown: call, chat and offline_message can be routed");
        };
    }

    private static String id(JsonNode json, InteractionKind kind) {
        String session = json.path("call_session_id").asText("");
        String communication = json.path("communication_id").asText("");
        String id = kind == InteractionKind.CALL && !session.isBlank() ? session : communication;
        if (id.isBlank() || id.equals("null")) {
            throw new IllegalArgumentException("communication_id is missing: without an id repeated reports can't be"
                    + " recognised (calls may have call_session_id instead)");
        }
        return id;
    }

    private static InteractionPhase phase(InteractionKind kind, JsonNode json, Interaction.Builder read) {
        boolean hasFinished = isFilled(json, "finish_time");
        boolean over =
                switch (kind) {
                    case REQUEST -> true;
                    case CHAT -> ChatMoment.isOver(hasFinished, read.first(Attributes.STATUS));
                    case CALL ->
                        hasFinished
                                || isFilled(json, "finish_reason")
                                || isFilled(json, "total_duration")
                                || isFilled(json, "total_time_duration")
                                || Boolean.TRUE.equals(parseFlag(json.path("is_lost")));
                };
        if (over) {
            return InteractionPhase.FINISHED;
        }
        return kind == InteractionKind.CALL && isAnswered(json) ? InteractionPhase.ANSWERED : InteractionPhase.STARTED;
    }

    /** Also with what can't be read: an end in another form is an end. */
    private static boolean isFilled(JsonNode json, String key) {
        JsonNode value = json.path(key);
        boolean empty = value.isTextual() ? value.textValue().isBlank() : value.isContainerNode() && value.isEmpty();
        return !empty && json.hasNonNull(key);
    }

    private static boolean isAnswered(JsonNode call) {
        if (isFilled(call, "last_answered_employee_id") || isFilled(call, "first_answered_employee_id")) {
            return true;
        }
        for (JsonNode employee : call.path("employees")) {
            if (Boolean.TRUE.equals(parseFlag(employee.path(ANSWERED)))) {
                return true;
            }
        }
        return false;
    }

    private void readField(
            Interaction.Builder builder, InteractionKind kind, JsonNode json, Map.Entry<String, JsonNode> field) {
        String key = field.getKey();
        JsonNode value = field.getValue();
        if (value.isNull()) {
            return;
        }
        Attribute<?> attribute = catalogue.find(key).orElse(null);
        if (attribute == null && kind == InteractionKind.CHAT && (json.has("phones") || json.has("emails"))) {
            attribute = CARD.get(key);
        }
        if (Attributes.NOW.equals(attribute)) {
            builder.unread(key);
            return;
        }
        if (attribute != null && !value.isObject()) {
            readValue(builder, attribute, key, value);
            return;
        }
        if (!value.isArray()) {
            builder.unread(key);
            return;
        }
        readObjects(builder, key, value);
    }

    private void readValue(Interaction.Builder builder, Attribute<?> attribute, String key, JsonNode value) {
        if (value.isArray()) {
            builder.empty(attribute);
            for (JsonNode element : value) {
                Object parsed = parse(attribute.type(), element);
                if (parsed == null) {
                    builder.unread(key);
                } else {
                    // Of an attribute that holds one value the builder takes the first.
                    builder.add(attribute, parsed, key);
                }
            }
            return;
        }
        if (value.isTextual() && value.textValue().isBlank()) {
            builder.empty(attribute);
            return;
        }
        Object parsed = parse(attribute.type(), value);
        if (parsed == null) {
            builder.unread(key);
        } else {
            builder.add(attribute, parsed, key);
        }
    }

    /** A list of objects: each field goes to the multi-valued attribute of its name. */
    private void readObjects(Interaction.Builder builder, String key, JsonNode array) {
        if (array.isEmpty()) {
            // tags: [] says that there are no tags, so the attributes made of it are there and empty.
            String prefix = key.endsWith("s") ? key.substring(0, key.length() - 1) + "_" : key + "_";
            boolean known = false;
            for (Attribute<?> attribute : catalogue.attributes()) {
                if (attribute.isMultiple() && attribute.name().startsWith(prefix)) {
                    builder.empty(attribute);
                    known = true;
                }
            }
            if (!known) {
                builder.unread(key);
            }
            return;
        }
        for (JsonNode element : array) {
            if (!element.isObject()) {
                builder.unread(key);
            }
            for (Map.Entry<String, JsonNode> field : element.properties()) {
                Attribute<?> attribute = catalogue.find(field.getKey()).orElse(null);
                if (field.getKey().equals(ANSWERED) || field.getKey().equals(TALKED)) {
                    continue;
                }
                if (attribute == null || !attribute.isMultiple()) {
                    builder.unread(key + "[]." + field.getKey());
                } else if (!field.getValue().isNull()) {
                    readValue(builder, attribute, key + "[]." + field.getKey(), field.getValue());
                }
            }
        }
    }

    /** Reports without the vendor's "first answered", "last talked" … still say in the list of employees who did. */
    private static void employees(
            Interaction.Builder builder, JsonNode json, String mark, Attribute<Long> first, Attribute<Long> last) {
        boolean knowsFirst = builder.has(first);
        boolean knowsLast = builder.has(last);
        for (JsonNode employee : json.path("employees")) {
            Object id = parseScalar(AttributeType.ID, employee.path("employee_id"));
            if (!Boolean.TRUE.equals(parseFlag(employee.path(mark))) || !(id instanceof Long number)) {
                continue;
            }
            if (!knowsFirst && !builder.has(first)) {
                builder.set(first, number);
            }
            if (!knowsLast) {
                builder.set(last, number);
            }
        }
    }

    private static @Nullable Object parseFlag(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    private @Nullable Object parse(AttributeType type, JsonNode value) {
        return type == AttributeType.TIME ? parseTime(value, zone) : parseScalar(type, value);
    }

    private static @Nullable Object parseScalar(AttributeType type, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        boolean isNumber = type == AttributeType.ID || type == AttributeType.NUMBER || type == AttributeType.DECIMAL;
        if (isNumber && value.asText().trim().length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return switch (type) {
                case TEXT, OPTION, PHONE -> value.asText();
                case ID, NUMBER -> new BigDecimal(value.asText().trim()).longValueExact();
                case DECIMAL -> new BigDecimal(value.asText().trim());
                case FLAG -> parseFlag(value);
                case TIME -> null;
            };
        } catch (ArithmeticException | NumberFormatException notOfThisType) {
            return null;
        }
    }

    static @Nullable Instant parseTime(JsonNode value, ZoneId zone) {
        String text = value.asText().trim().replace(' ', 'T');
        try {
            TemporalAccessor time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            // No calendar goes on from the last of all years.
            if (Math.abs(time.get(ChronoField.YEAR)) > LAST_YEAR) {
                return null;
            }
            return time instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(time).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
