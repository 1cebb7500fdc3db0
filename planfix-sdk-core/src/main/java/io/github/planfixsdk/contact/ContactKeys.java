package io.github.planfixsdk.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a request that contacts can be found by. */
final class ContactKeys {
    private final Map<ContactKey, List<Criterion>> criteria = new EnumMap<>(ContactKey.class);
    private final List<String> unusable = new ArrayList<>();
    private @Nullable String first;

    ContactKeys(ContactRequest request, List<ContactKey> order, PhoneNormalizer phones) {
        for (ContactKey key : order) {
            switch (key) {
                case PHONE -> {
                    for (Phone phone : phones(request)) {
                        add(key, phone.number(), number -> Criterion.phone(number, phones));
                    }
                }
                case EMAIL -> add(key, text(request, "email"), Criterion::email);
                case TELEGRAM -> {
                    add(key, text(request, "telegram"), Criterion::telegram);
                    add(key, text(request, "telegramId"), Criterion::telegram);
                }
            }
        }
    }

    private void add(ContactKey key, String value, Function<String, Criterion> criterion) {
        if (value.isBlank()) {
            return;
        }
        try {
            Criterion made = criterion.apply(value);
            List<Criterion> ofKey = criteria.computeIfAbsent(key, k -> new ArrayList<>());
            if (ofKey.stream().noneMatch(other -> other.canonical().equals(made.canonical()))) {
                ofKey.add(made);
            }
            first = first == null ? value.strip() : first;
        } catch (IllegalArgumentException e) {
            unusable.add(key + " of " + value.strip().length() + " characters");
        }
    }

    List<Criterion> of(ContactKey key) {
        return criteria.getOrDefault(key, List.of());
    }

    boolean isEmpty() {
        return criteria.isEmpty();
    }

    /** The first usable value as it was given. */
    String first() {
        return first == null ? "" : first;
    }

    /** Which values can't be searched for; not the values themselves. */
    List<String> unusable() {
        return unusable;
    }

    /** What two requests for the same contact have in common. */
    List<String> names() {
        return criteria.values().stream()
                .flatMap(List::stream)
                .map(wanted -> wanted.key() + ":" + wanted.canonical())
                .toList();
    }

    /** Also if it was set through the raw door. */
    static List<Phone> phones(ContactRequest request) {
        List<Phone> phones = new ArrayList<>();
        if (request.asMap().get("phones") instanceof Iterable<?> items) {
            for (Object item : items) {
                if (item instanceof Phone phone) {
                    phones.add(phone);
                } else if (item instanceof JsonNode node) {
                    JsonNode type = node.path("type");
                    phones.add(new Phone(
                            node.path("number").asText(""),
                            null,
                            type.isValueNode() && !type.isNull() ? PhoneType.of(type.asText()) : null));
                }
            }
        }
        return phones;
    }

    /** Also if it was set through the raw door. */
    static String text(ContactRequest request, String name) {
        Object value = request.asMap().get(name);
        if (value instanceof JsonNode node) {
            return node.isValueNode() && !node.isNull() ? node.asText() : "";
        }
        return value instanceof String text ? text : "";
    }
}
