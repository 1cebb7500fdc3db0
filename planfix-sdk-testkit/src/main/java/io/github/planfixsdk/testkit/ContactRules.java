package io.github.planfixsdk.testkit;

import static io.github.planfixsdk.testkit.FilterRules.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The filters of contacts. */
final class ContactRules {
    private final Store store;
    private final Settings settings;

    private ContactRules(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    static FilterRules create(Store store, Settings settings) {
        FilterRules rules = new FilterRules(store, settings);
        new ContactRules(store, settings).fill(rules);
        return rules;
    }

    private void fill(FilterRules rules) {
        rules.date(12, FilterRules.ORDER, key("createdDate"));
        rules.date(38, FilterRules.ORDER, key("dateOfLastUpdate"));
        rules.date(4223, FilterRules.ORDER, key("birthDate"));
        rules.rule(4011, FilterRules.ORDER, this::birthday);
        BiPredicate<ObjectNode, ObjectNode> counterparty = (contact, task) -> refers(task, contact, "counterparty");
        BiPredicate<ObjectNode, ObjectNode> participant =
                (contact, task) -> refers(task, contact, "participants") || refers(task, contact, "assignees");
        activity(rules, 4213, 4219, counterparty);
        activity(rules, 4214, 4220, participant);
        persons(rules);
        flags(rules);
        tasks(rules, counterparty, 4203, 4201, 4205);
        tasks(rules, participant, 4204, 4202, 4206);
        texts(rules);
        rules.custom(4100, FilterRules.ORDER);
        rules.hasValue(4152, 4153);
        rules.id(4008, key("group"));
        rules.id(4016, key("template"));
        rules.text(4019, key("gender"));
        rules.ids(4231, key("id"));
        rules.id(4233, key("id"));
        rules.number(4234, FilterRules.IS_OR_NOT, key("telegramId"));
        rules.rule(4226, FilterRules.IS_OR_NOT, ContactRules::telegram);
        rules.dataTagEntry(EntityKind.CONTACT);
    }

    private static void persons(FilterRules rules) {
        rules.person(1, false, key("addedBy"));
        rules.person(2, true, key("supervisors"));
        // The fake knows no rights: those who look after a contact see and edit it.
        rules.person(47, true, key("supervisors"));
        rules.person(48, true, key("supervisors"));
    }

    private static void flags(FilterRules rules) {
        rules.flag(4006, contact -> contact.path("isCompany").asBoolean());
        rules.flag(4007, contact -> !contact.path("isCompany").asBoolean());
        rules.flag(4010, contact -> contact.has("login"));
        rules.flag(4012, contact -> true);
        rules.flag(4017, contact -> false);
        rules.flag(4013, contact -> true);
        rules.flag(4018, contact -> false);
    }

    private static void texts(FilterRules rules) {
        rules.contains(4001, contact -> Json.nodes().textNode(Store.fullName(contact)));
        rules.contains(4002, key("position"));
        rules.phones(4003);
        rules.contains(4004, key("address"));
        rules.contains(4005, key("email"));
        rules.contains(4221, key("additionalEmailAddresses"));
        rules.contains(4014, key("name"));
        rules.contains(4015, key("lastname"));
        rules.contains(4222, key("midname"));
        rules.text(4026, key("email"));
    }

    private static boolean refers(ObjectNode task, ObjectNode contact, String key) {
        return ValueMatch.refs(task.path(key))
                .contains("contact:" + contact.path("id").asText());
    }

    /** Whether one of the contact's tasks was commented on in the period, and the opposite. */
    private void activity(FilterRules rules, int type, int opposite, BiPredicate<ObjectNode, ObjectNode> role) {
        rules.date(type, FilterRules.ORDER, contact -> activities(contact, role));
        rules.rule(opposite, FilterRules.ORDER, spec -> {
            Predicate<JsonNode> active = ValueMatch.date(spec, settings.now());
            return contact -> !active.test(activities(contact, role));
        });
    }

    private ArrayNode activities(ObjectNode contact, BiPredicate<ObjectNode, ObjectNode> role) {
        ArrayNode dates = Json.array();
        for (ObjectNode task : store.all(EntityKind.TASK).values()) {
            if (role.test(contact, task)) {
                dates.add(task.path(task.has("dateOfLastComment") ? "dateOfLastComment" : "dateTime"));
            }
        }
        return dates;
    }

    private void tasks(
            FilterRules rules, BiPredicate<ObjectNode, ObjectNode> role, int active, int without, int overdue) {
        Predicate<ObjectNode> some = contact -> store.all(EntityKind.TASK).values().stream()
                .anyMatch(task -> role.test(contact, task) && store.isActive(task));
        rules.flag(active, some);
        rules.flag(without, some.negate());
        rules.flag(overdue, contact -> store.all(EntityKind.TASK).values().stream()
                .anyMatch(task ->
                        role.test(contact, task) && Projection.overdue(store, settings, EntityKind.TASK, task)));
    }

    /** The year counts for nothing: the day is looked for in every year of the period. */
    private Predicate<ObjectNode> birthday(FilterSpec spec) {
        DateRange range = DateRange.of(spec, settings.now());
        return contact -> {
            LocalDateTime birth = TimePoints.local(contact.path("birthDate"));
            if (birth == null) {
                return spec.negative();
            }
            LocalDateTime inYear = birth.withYear(range.start().getYear());
            return switch (spec.operator()) {
                case "gt" -> !inYear.isBefore(range.end());
                case "lt" -> inYear.isBefore(range.start());
                default -> within(birth, range) != spec.negative();
            };
        };
    }

    private static boolean within(LocalDateTime birth, DateRange range) {
        for (int year = range.start().getYear(); year <= range.end().getYear(); year++) {
            if (range.contains(birth.withYear(year))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<ObjectNode> telegram(FilterSpec spec) {
        String wanted = telegramName(spec.value().asText(""));
        return contact -> (!wanted.isEmpty()
                        && telegramName(contact.path("telegram").asText("")).equals(wanted))
                != spec.negative();
    }

    /** The bare name of {@code name}, {@code @name} or a t.me link. */
    private static String telegramName(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1);
        return (name.startsWith("@") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }
}
