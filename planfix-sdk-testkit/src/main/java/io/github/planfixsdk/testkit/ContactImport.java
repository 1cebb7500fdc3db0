package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Contact import: finds duplicates by the chosen fields and skips, updates or doubles them. Answers nothing about rows. */
final class ContactImport {
    private static final EntityKind KIND = EntityKind.CONTACT;

    private final Account account;
    private final Store store;

    ContactImport(Account account) {
        this.account = account;
        this.store = account.store;
    }

    void register(RestApi api) {
        api.add("POST", "contact/import", "contact_add", this::run);
    }

    private HttpReply run(RestCall call) {
        ObjectNode body = call.body();
        String duplicates = body.path("optionImportDuplicate").asText("none");
        if (!Set.of("ignore", "update", "none").contains(duplicates)) {
            throw new ApiError(500, 2001, "Rest API error");
        }
        BiPredicate<ObjectNode, ObjectNode> same = sameBy(
                body.path("optionImportUniqueField").asText("email-phone-name-ifnot"),
                body.path("optionImportUniqueDefaultField").asText("name"));
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode row : body.path("contacts")) {
            if (row instanceof ObjectNode contact) {
                rows.add(withTemplate(body, contact.deepCopy()));
            }
        }
        // A refused import changes nothing.
        rows.forEach(row -> account.writer.apply(KIND, Json.object(), row, EntityWriter.Mode.CREATE));
        rows.forEach(row -> add(duplicates, same, row));
        return HttpReply.empty(201);
    }

    private static ObjectNode withTemplate(ObjectNode options, ObjectNode row) {
        boolean company = Json.truthy(row.path("isCompany"));
        JsonNode template = options.path(company ? "companyTemplateId" : "contactTemplateId");
        if (!row.has("template") && !Json.absent(template)) {
            row.set("template", Json.object().put("id", template.asLong()));
        }
        return row;
    }

    private void add(String duplicates, BiPredicate<ObjectNode, ObjectNode> same, ObjectNode row) {
        ObjectNode known = duplicates.equals("none") ? null : find(same, row);
        if (known == null) {
            account.create(KIND, row, EntityWriter.Mode.CREATE);
        } else if (duplicates.equals("update")) {
            account.update(KIND, known, row);
        }
    }

    private @Nullable ObjectNode find(BiPredicate<ObjectNode, ObjectNode> same, ObjectNode row) {
        for (ObjectNode contact : store.all(KIND).values()) {
            if (same.test(row, contact)) {
                return contact;
            }
        }
        return null;
    }

    private BiPredicate<ObjectNode, ObjectNode> sameBy(String field, String otherwise) {
        BiPredicate<ObjectNode, ObjectNode> email = (row, known) -> equal(row, known, "email");
        BiPredicate<ObjectNode, ObjectNode> phone = ContactImport::samePhone;
        BiPredicate<ObjectNode, ObjectNode> name = (row, known) ->
                !Store.fullName(row).isEmpty() && Store.fullName(row).equalsIgnoreCase(Store.fullName(known));
        if (field.startsWith("custom:")) {
            long id = Store.number(field);
            return (row, known) -> {
                String wanted = customValue(row, id);
                return wanted.isEmpty()
                        ? sameBy(otherwise, "name").test(row, known)
                        : wanted.equals(CustomFieldValues.values(known)
                                .path(String.valueOf(id))
                                .asText(""));
            };
        }
        return switch (field) {
            case "email-phone-name" -> email.or(phone).or(name);
            case "email-phone-name-ifnot" ->
                (row, known) -> hasAddress(row) ? email.or(phone).test(row, known) : name.test(row, known);
            case "email-phone" -> email.or(phone);
            case "phone" -> phone;
            case "name" -> name;
            case "email-and-phone-and-name" -> email.and(phone).and(name);
            case "number" ->
                (row, known) -> row.path("id").asLong() == known.path("id").asLong();
            default -> throw new ApiError(500, 2001, "Rest API error");
        };
    }

    private static boolean hasAddress(ObjectNode row) {
        return !row.path("email").asText("").isEmpty() || !row.path("phones").isEmpty();
    }

    private static String customValue(ObjectNode row, long id) {
        for (JsonNode item : row.path("customFieldData")) {
            if (item.path("field").path("id").asLong() == id) {
                return item.path("value").asText("");
            }
        }
        return "";
    }

    private static boolean equal(ObjectNode row, ObjectNode known, String key) {
        String value = row.path(key).asText("").toLowerCase(Locale.ROOT);
        return !value.isEmpty() && value.equals(known.path(key).asText("").toLowerCase(Locale.ROOT));
    }

    private static boolean samePhone(ObjectNode row, ObjectNode known) {
        Set<String> numbers = phones(row);
        numbers.retainAll(phones(known));
        return !numbers.isEmpty();
    }

    private static Set<String> phones(ObjectNode contact) {
        Set<String> numbers = new TreeSet<>();
        for (JsonNode phone : contact.path("phones")) {
            numbers.add(ValueMatch.digits(phone.path("number").asText("")));
        }
        numbers.remove("");
        return numbers;
    }
}
