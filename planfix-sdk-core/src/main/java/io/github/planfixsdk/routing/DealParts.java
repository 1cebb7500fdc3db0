package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.routing.Problems.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deals in the configuration's JSON. */
final class DealParts {
    private final JsonPart part;
    private final @Nullable AccountSnapshot account;
    private final Problems problems;

    DealParts(JsonPart part, @Nullable AccountSnapshot account, Problems problems) {
        this.part = part;
        this.account = account;
        this.problems = problems;
    }

    /** Null if something is wrong. */
    @Nullable
    DealPolicy read() {
        int before = problems.all().size();
        Long object = part.positive("object");
        for (String key : List.of("object", "success")) {
            if (!part.has(key)) {
                problems.add(part.path(key), ProblemCode.MISSING_KEY);
            }
        }
        List<Long> success = statuses("success");
        List<Long> failed = statuses("failed");
        for (int i = 0; i < failed.size(); i++) {
            if (success.contains(failed.get(i))) {
                problems.add(part.path("failed"), ProblemCode.STATUS_TWICE, failed.get(i));
            }
        }
        Long amount = part.positive("amount");
        part.nothingElse();
        if (account != null) {
            check(account, amount);
        }
        if (problems.all().size() > before || object == null || success.isEmpty()) {
            return null;
        }
        DealPolicy policy = DealPolicy.of(object, success.get(0), array(success.subList(1, success.size())))
                .failed(array(failed));
        return amount == null ? policy : policy.amount(amount);
    }

    private static long[] array(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> statuses(String key) {
        List<Long> statuses = new ArrayList<>();
        List<JsonNode> elements = part.elements(key);
        JsonNode array = part.get(key);
        if (array != null && array.isArray() && elements.isEmpty()) {
            problems.add(part.path(key), ProblemCode.NO_VALUES);
        }
        for (int i = 0; i < elements.size(); i++) {
            Long status = JsonValues.whole(elements.get(i));
            if (status == null) {
                problems.add(
                        part.path(key) + "[" + i + "]",
                        ProblemCode.WRONG_VALUE,
                        JsonValues.shown(elements.get(i)),
                        new Words("the number of a status", "номер статуса"));
            } else {
                statuses.add(status);
            }
        }
        return statuses;
    }

    private void check(AccountSnapshot known, @Nullable Long amount) {
        if (!known.grants("task_readonly")) {
            problems.add(part.path(), ProblemCode.SCOPE_MISSING, "task_readonly");
        }
        Map<Long, CustomFieldType> fields =
                known.fields(FieldMapping.Entity.TASK).orElse(null);
        if (amount == null || fields == null) {
            return;
        }
        CustomFieldType type = fields.get(amount);
        if (type == null) {
            problems.add(part.path("amount"), ProblemCode.UNKNOWN_FIELD, amount, new Words("task", "задача"));
        } else if (!type.equals(CustomFieldType.NUMBER)) {
            problems.add(part.path("amount"), ProblemCode.AMOUNT_NOT_NUMERIC, amount, FieldTypeWords.of(type));
        }
    }

    static ObjectNode write(DealPolicy policy) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("object", policy.object());
        ArrayNode success = form.putArray("success");
        policy.success().forEach(success::add);
        if (!policy.failed().isEmpty()) {
            ArrayNode failed = form.putArray("failed");
            policy.failed().forEach(failed::add);
        }
        policy.amountField().ifPresent(field -> form.put("amount", field));
        return form;
    }
}
