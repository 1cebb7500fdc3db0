package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import io.github.planfixsdk.model.TimePoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streaming readers of the shared values; each accepts every shape that servers were seen to send. */
final class Readers {
    private static final PersonRef NOBODY = PersonRef.of("0");

    private Readers() {}

    /** The current value's text; null for null and for an empty text; objects and arrays are skipped and are null too. */
    static @Nullable String scalar(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isScalarValue()) {
            String text = Repeats.text(parser);
            return text.isEmpty() ? null : text;
        }
        parser.skipChildren();
        return null;
    }

    /** The same for what hardly repeats, such as moments and phone numbers. */
    private static @Nullable String single(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            return text.isEmpty() ? null : text;
        }
        return scalar(parser);
    }

    /** The same, but a flag is no text: false stands for nothing. */
    private static @Nullable String flagless(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return token != null && token.isBoolean() ? null : scalar(parser);
    }

    /** A number, the number in a text, the number after a prefix, or the id of a nested object; null if there is none. */
    static @Nullable Long number(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : parser.getLongValue();
        }
        if (token != JsonToken.START_OBJECT) {
            return number(flagless(parser));
        }
        Long id = null;
        String key;
        while ((key = parser.nextFieldName()) != null) {
            parser.nextToken();
            if ("id".equals(key)) {
                id = number(parser);
            } else {
                parser.skipChildren();
            }
        }
        return id;
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text.substring(text.indexOf(':') + 1).strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The text of a scalar, or of the id in an object. */
    static @Nullable String idText(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return flagless(parser);
        }
        String id = null;
        String key;
        while ((key = parser.nextFieldName()) != null) {
            parser.nextToken();
            if ("id".equals(key)) {
                id = idText(parser);
            } else {
                parser.skipChildren();
            }
        }
        return id;
    }

    /** What {id,name} holds, or a bare id. A number 0 is for what has a name alone, such as a position or a robot. */
    private static <T> @Nullable T named(JsonParser parser, Named<T> type) throws IOException {
        Long id = null;
        String name = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            id = number(parser);
        } else {
            String key;
            while ((key = parser.nextFieldName()) != null) {
                parser.nextToken();
                switch (key) {
                    case "id" -> id = number(parser);
                    case "name" -> name = name(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return id == null && name == null ? null : type.of(id == null ? 0 : id, name);
    }

    private static @Nullable String name(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? Repeats.text(parser) : scalar(parser);
    }

    @FunctionalInterface
    private interface Named<T> {
        T of(long id, @Nullable String name);
    }

    private static @Nullable Group group(JsonParser parser, DeserializationContext context) throws IOException {
        return Repeats.read(parser, context, Group.class, (object, ignored) -> named(object, Group::new));
    }

    private static @Nullable Person person(JsonParser parser, DeserializationContext context) throws IOException {
        return Repeats.read(parser, context, Person.class, (object, ignored) -> person(object));
    }

    private static @Nullable Person person(JsonParser parser) throws IOException {
        String id = null;
        String name = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            id = flagless(parser);
        } else {
            String key;
            while ((key = parser.nextFieldName()) != null) {
                parser.nextToken();
                switch (key) {
                    case "id" -> id = idText(parser);
                    case "name" -> name = name(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        if (id == null || id.isBlank()) {
            return name == null ? null : new Person(NOBODY, name);
        }
        return new Person(PersonRef.of(id), name);
    }

    static final class PersonRefs extends JsonDeserializer<PersonRef> {
        @Override
        public @Nullable PersonRef deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String id = idText(parser);
            return id == null || id.isBlank() ? null : PersonRef.of(id);
        }
    }

    static final class Persons extends JsonDeserializer<Person> {
        @Override
        public @Nullable Person deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return person(parser, context);
        }
    }

    static final class Groups extends JsonDeserializer<Group> {
        @Override
        public @Nullable Group deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return group(parser, context);
        }
    }

    static final class EntityRefs extends JsonDeserializer<EntityRef> {
        @Override
        public @Nullable EntityRef deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Repeats.read(parser, context, EntityRef.class, (object, ignored) -> named(object, EntityRef::new));
        }
    }

    static final class Peoples extends JsonDeserializer<People> {
        @Override
        public @Nullable People deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Repeats.read(parser, context, People.class, Peoples::read);
        }

        private static People read(JsonParser parser, DeserializationContext context) throws IOException {
            List<Person> users = new ArrayList<>(2);
            List<Group> groups = new ArrayList<>(0);
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                readMixed(parser, context, users, groups);
                return new People(users, groups);
            }
            String key;
            while ((key = parser.nextFieldName()) != null) {
                parser.nextToken();
                switch (key) {
                    case "users" -> readMixed(parser, context, users, groups);
                    case "groups" -> readGroups(parser, context, groups);
                    default -> parser.skipChildren();
                }
            }
            return new People(users, groups);
        }

        private static void readMixed(
                JsonParser parser, DeserializationContext context, List<Person> users, List<Group> groups)
                throws IOException {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    readMixed(parser, context, users, groups);
                }
                return;
            }
            Person person = person(parser, context);
            if (person != null && person.id().isGroup()) {
                groups.add(new Group(person.id().number(), person.name()));
            } else if (person != null) {
                users.add(person);
            }
        }

        private static void readGroups(JsonParser parser, DeserializationContext context, List<Group> groups)
                throws IOException {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    readGroups(parser, context, groups);
                }
                return;
            }
            Group group = group(parser, context);
            if (group != null) {
                groups.add(group);
            }
        }
    }

    static final class Phones extends JsonDeserializer<Phone> {
        @Override
        public @Nullable Phone deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                String number = scalar(parser);
                return number == null ? null : new Phone(number, null, null);
            }
            String number = "";
            String masked = null;
            PhoneType type = null;
            String key;
            while ((key = parser.nextFieldName()) != null) {
                parser.nextToken();
                switch (key) {
                    case "number" -> {
                        String text = single(parser);
                        number = text == null ? "" : text;
                    }
                    case "maskedNumber" -> masked = scalar(parser);
                    case "type" -> {
                        String text = idText(parser);
                        type = text == null ? null : PhoneType.of(text.strip());
                    }
                    default -> parser.skipChildren();
                }
            }
            return new Phone(number, masked, type);
        }
    }

    static final class TimePoints extends JsonDeserializer<TimePoint> {
        @Override
        public @Nullable TimePoint deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                String text = flagless(parser);
                return text == null ? null : TimePoint.ofText(text);
            }
            String date = null;
            String time = null;
            String datetime = null;
            String utcSeconds = null;
            String key;
            while ((key = parser.nextFieldName()) != null) {
                parser.nextToken();
                switch (key) {
                    case "date" -> date = single(parser);
                    case "time" -> time = single(parser);
                    case "datetime", "dateTime" -> datetime = single(parser);
                    case "dateTimeUtcSeconds" -> utcSeconds = single(parser);
                    default -> parser.skipChildren();
                }
            }
            if (date == null && time == null && datetime == null && utcSeconds == null) {
                return null;
            }
            return TimePoint.ofParts(date, time, datetime, utcSeconds);
        }
    }
}
