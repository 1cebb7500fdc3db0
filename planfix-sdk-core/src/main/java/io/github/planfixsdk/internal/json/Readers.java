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
            String text = parser.getText();
            return text.isEmpty() ? null : text;
        }
        parser.skipChildren();
        return null;
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
        if (token == JsonToken.START_OBJECT) {
            return Ref.read(parser).number;
        }
        return number(scalar(parser));
    }

    /** The text of a scalar, or of the id in an object. */
    static @Nullable String idText(JsonParser parser) throws IOException {
        return Ref.read(parser).id;
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

    private static @Nullable PersonRef personRef(@Nullable String text) {
        return text == null || text.isBlank() ? null : PersonRef.of(text);
    }

    /** What {id,name} holds, or a bare id. */
    private static final class Ref {
        private @Nullable String id;
        private @Nullable Long number;
        private @Nullable String name;

        static Ref read(JsonParser parser) throws IOException {
            Ref ref = new Ref();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                ref.set(flagless(parser));
                return ref;
            }
            String key;
            while ((key = parser.nextFieldName()) != null) {
                JsonToken token = parser.nextToken();
                if ("id".equals(key) && token == JsonToken.START_OBJECT) {
                    Ref inner = read(parser);
                    ref.id = inner.id;
                    ref.number = inner.number;
                } else if ("id".equals(key)) {
                    ref.set(flagless(parser));
                } else if ("name".equals(key)) {
                    ref.name = token == JsonToken.VALUE_STRING ? parser.getText() : scalar(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return ref;
        }

        private void set(@Nullable String text) {
            id = text;
            number = number(text);
        }

        /** The number; 0 for what has a name alone, such as a position or a robot; null if there is nothing. */
        private @Nullable Long numberOrZero() {
            return number == null && name != null ? Long.valueOf(0) : number;
        }
    }

    static final class PersonRefs extends JsonDeserializer<PersonRef> {
        @Override
        public @Nullable PersonRef deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return personRef(Ref.read(parser).id);
        }
    }

    static final class Persons extends JsonDeserializer<Person> {
        @Override
        public @Nullable Person deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return person(Ref.read(parser));
        }

        static @Nullable Person person(Ref ref) {
            PersonRef id = personRef(ref.id);
            if (id == null && ref.name == null) {
                return null;
            }
            return new Person(id == null ? NOBODY : id, ref.name);
        }
    }

    static final class Groups extends JsonDeserializer<Group> {
        @Override
        public @Nullable Group deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Ref ref = Ref.read(parser);
            Long id = ref.numberOrZero();
            return id == null ? null : new Group(id, ref.name);
        }
    }

    static final class EntityRefs extends JsonDeserializer<EntityRef> {
        @Override
        public @Nullable EntityRef deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Ref ref = Ref.read(parser);
            Long id = ref.numberOrZero();
            return id == null ? null : new EntityRef(id, ref.name);
        }
    }

    static final class Peoples extends JsonDeserializer<People> {
        @Override
        public @Nullable People deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<Person> users = new ArrayList<>();
            List<Group> groups = new ArrayList<>();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                readMixed(parser, users, groups);
                return new People(users, groups);
            }
            String key;
            while ((key = parser.nextFieldName()) != null) {
                parser.nextToken();
                if ("users".equals(key)) {
                    readMixed(parser, users, groups);
                } else if ("groups".equals(key)) {
                    readGroups(parser, groups);
                } else {
                    parser.skipChildren();
                }
            }
            return new People(users, groups);
        }

        private static void readMixed(JsonParser parser, List<Person> users, List<Group> groups) throws IOException {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    readMixed(parser, users, groups);
                }
                return;
            }
            Ref ref = Ref.read(parser);
            Person person = Persons.person(ref);
            if (person != null && person.id().isGroup()) {
                groups.add(new Group(person.id().number(), ref.name));
            } else if (person != null) {
                users.add(person);
            }
        }

        private static void readGroups(JsonParser parser, List<Group> groups) throws IOException {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    readGroups(parser, groups);
                }
                return;
            }
            Ref ref = Ref.read(parser);
            Long id = ref.numberOrZero();
            if (id != null) {
                groups.add(new Group(id, ref.name));
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
                        String text = scalar(parser);
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
                    case "date" -> date = scalar(parser);
                    case "time" -> time = scalar(parser);
                    case "datetime", "dateTime" -> datetime = scalar(parser);
                    case "dateTimeUtcSeconds" -> utcSeconds = scalar(parser);
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
