package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;

/** One complex filter as it came. */
record FilterSpec(int type, String operator, JsonNode value, long field, JsonNode subfilter) {

    static FilterSpec of(JsonNode node) {
        JsonNode type = node.path("type");
        if (!type.canConvertToInt()) {
            throw new ApiError(400, 40, "Mandatory parameter missing: filters.type");
        }
        String operator = node.path("operator").asText("");
        if (operator.isEmpty()) {
            throw new ApiError(400, 40, "Mandatory parameter missing: filters.operator");
        }
        return new FilterSpec(
                type.asInt(),
                // Both words stand in the published document.
                operator.equals("equals") ? "equal" : operator,
                node.path("value"),
                node.path("field").asLong(),
                node.path("subfilter"));
    }

    boolean negative() {
        return operator.equals("notequal") || operator.equals("nothave");
    }

    ApiError invalid() {
        return ApiError.invalid("Invalid value of filter " + type + ": " + value);
    }
}
