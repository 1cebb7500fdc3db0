package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.EntityRef;

/**
 * A custom field in a request.
 *
 * @param field the field's number
 * @param value the JSON of its value
 */
record Written(EntityRef field, JsonNode value) {}
