package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codecs of references to other entities, and of places. */
final class RefCodecs {
    static final Codec<Person> CONTACT = person(PersonRef.Kind.CONTACT, EnumSet.of(PersonRef.Kind.CONTACT));
    static final Codec<Person> EMPLOYEE = person(PersonRef.Kind.USER, EnumSet.of(PersonRef.Kind.USER));
    static final Codec<Person> PERSON =
            person(PersonRef.Kind.OTHER, EnumSet.of(PersonRef.Kind.USER, PersonRef.Kind.CONTACT, PersonRef.Kind.GROUP));
    static final Codec<List<Person>> USERS = Codecs.listOf(PERSON);
    static final Codec<EntityRef> ENTITY = Codecs.of(RefCodecs::entity, ref -> id(ref.id(), 1));
    static final Codec<List<EntityRef>> ENTITIES = Codecs.listOf(ENTITY);
    static final Codec<List<DirectoryValue>> DIRECTORY_ENTRIES =
            Codecs.listOf(Codecs.of(RefCodecs::directoryValue, value -> id(value.id(), 1)));
    static final Codec<List<Long>> FILES = Codecs.listOf(Codecs.of(RefCodecs::fileId, RefCodecs::fileId));
    static final Codec<Location> LOCATION = Codecs.of(RefCodecs::location, RefCodecs::location);

    /** Zero clears a directory field, where null isn't known to. */
    static final Codec<DirectoryValue> DIRECTORY_ENTRY = new Codec<>() {
        @Override
        public @Nullable DirectoryValue read(JsonNode value) throws Unreadable {
            return directoryValue(value);
        }

        @Override
        public JsonNode write(DirectoryValue value) {
            return id(value.id(), 0);
        }

        @Override
        public JsonNode cleared() {
            return id(0, 0);
        }
    };

    private RefCodecs() {}

    private static Codec<Person> person(PersonRef.Kind bare, Set<PersonRef.Kind> allowed) {
        return Codecs.of(node -> person(node, bare), person -> person(person, allowed));
    }

    private static @Nullable Person person(JsonNode node, PersonRef.Kind bare) throws Codec.Unreadable {
        JsonNode id = node.isObject() ? node.path("id") : node;
        if ((node.isObject() && node.isEmpty()) || id.isNull()) {
            return null;
        }
        if (!id.isValueNode()) {
            throw new Codec.Unreadable("a person");
        }
        String text = id.asText().strip();
        if (text.isEmpty() || "0".equals(text)) {
            return null;
        }
        PersonRef ref = PersonRef.of(text);
        if (ref.kind() == PersonRef.Kind.OTHER && ref.number() == 0) {
            throw new Codec.Unreadable("a person");
        }
        if (ref.kind() == PersonRef.Kind.OTHER && text.indexOf(':') < 0) {
            ref = withKind(ref, bare);
        }
        return new Person(ref, name(node, "name"));
    }

    private static PersonRef withKind(PersonRef ref, PersonRef.Kind kind) {
        return switch (kind) {
            case USER -> PersonRef.user(ref.number());
            case CONTACT -> PersonRef.contact(ref.number());
            case GROUP -> PersonRef.group(ref.number());
            case OTHER -> ref;
        };
    }

    private static JsonNode person(Person person, Set<PersonRef.Kind> allowed) {
        PersonRef ref = person.id();
        if (!allowed.contains(ref.kind())) {
            throw new IllegalArgumentException("the person is " + ref + ": this type of field takes " + allowed);
        }
        return Codecs.object().put("id", ref.toString());
    }

    private static @Nullable EntityRef entity(JsonNode node) throws Codec.Unreadable {
        Long id = id(node);
        return id == null ? null : new EntityRef(id, name(node, "name"));
    }

    private static @Nullable DirectoryValue directoryValue(JsonNode node) throws Codec.Unreadable {
        Long id = id(node);
        return id == null ? null : new DirectoryValue(id, name(node, "value"));
    }

    private static @Nullable String name(JsonNode node, String key) {
        JsonNode name = node.path(key);
        return name.isValueNode() && !name.isNull() ? name.asText() : null;
    }

    /** The number under id, or the bare one; null for 0 and for nothing, which both mean that the field isn't set. */
    private static @Nullable Long id(JsonNode node) throws Codec.Unreadable {
        if (node.isObject() && node.isEmpty()) {
            return null;
        }
        JsonNode id = node.isObject() ? node.path("id") : node;
        if (id.isNull() || (id.isTextual() && id.textValue().isBlank())) {
            return null;
        }
        BigDecimal number = Codecs.decimal(id);
        if (number == null) {
            throw new Codec.Unreadable("an id");
        }
        return number.signum() == 0 ? null : Long.valueOf(number.longValue());
    }

    private static JsonNode id(long id, long least) {
        return Codecs.object().put("id", atLeast(id, least));
    }

    private static long atLeast(long id, long least) {
        if (id < least) {
            throw new IllegalArgumentException("the id is " + id + ": it must be at least " + least);
        }
        return id;
    }

    private static @Nullable Long fileId(JsonNode node) throws Codec.Unreadable {
        return id(node);
    }

    private static JsonNode fileId(Long id) {
        return Codecs.JSON.numberNode(atLeast(id, 1));
    }

    private static @Nullable Location location(JsonNode node) throws Codec.Unreadable {
        if (node.isTextual()) {
            return node.textValue().isBlank() ? null : new Location(node.textValue(), null, null);
        }
        if (!node.isObject()) {
            throw new Codec.Unreadable("a location");
        }
        if (node.isEmpty()) {
            return null;
        }
        return new Location(
                name(node, "address"), Codecs.decimal(node.path("longitude")), Codecs.decimal(node.path("latitude")));
    }

    private static JsonNode location(Location place) {
        ObjectNode object = Codecs.object();
        if (place.address() != null) {
            object.put("address", place.address());
        }
        degrees(object, "longitude", place.longitude(), 180);
        degrees(object, "latitude", place.latitude(), 90);
        if (object.isEmpty()) {
            throw new IllegalArgumentException("the location is empty: give an address or a point");
        }
        return object;
    }

    private static void degrees(ObjectNode object, String key, @Nullable BigDecimal degrees, int limit) {
        if (degrees == null) {
            return;
        }
        if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw new IllegalArgumentException(key + " is " + degrees + ": it must be from -" + limit + " to " + limit);
        }
        object.put(key, degrees);
    }
}
