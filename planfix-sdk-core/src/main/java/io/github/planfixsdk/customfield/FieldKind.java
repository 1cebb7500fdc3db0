package io.github.planfixsdk.customfield;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The method that makes typed keys for a type of custom field, in {@link CustomField} as in {@link CatalogFields}.
 *
 * @param type the type
 * @param method the method's name
 * @param key the method
 */
record FieldKind(CustomFieldType type, String method, LongFunction<ReadableField<?>> key) {
    private static final Map<CustomFieldType, FieldKind> BY_TYPE = List.of(
                    new FieldKind(CustomFieldType.LINE, "line", CustomField::line),
                    new FieldKind(CustomFieldType.NUMBER, "number", CustomField::number),
                    new FieldKind(CustomFieldType.TEXT, "text", CustomField::text),
                    new FieldKind(CustomFieldType.DATE, "date", CustomField::date),
                    new FieldKind(CustomFieldType.TIME, "time", CustomField::time),
                    new FieldKind(CustomFieldType.DATE_TIME, "dateTime", CustomField::dateTime),
                    new FieldKind(CustomFieldType.PERIOD, "period", CustomField::period),
                    new FieldKind(CustomFieldType.CHECKBOX, "checkbox", CustomField::checkbox),
                    new FieldKind(CustomFieldType.LIST, "list", CustomField::list),
                    new FieldKind(CustomFieldType.DIRECTORY_ENTRY, "directoryEntry", CustomField::directoryEntry),
                    new FieldKind(CustomFieldType.CONTACT, "contact", CustomField::contact),
                    new FieldKind(CustomFieldType.EMPLOYEE, "employee", CustomField::employee),
                    new FieldKind(CustomFieldType.COUNTERPARTY, "counterparty", CustomField::counterparty),
                    new FieldKind(CustomFieldType.PERSON, "person", CustomField::person),
                    new FieldKind(CustomFieldType.USERS, "users", CustomField::users),
                    new FieldKind(CustomFieldType.DIRECTORY_ENTRIES, "directoryEntries", CustomField::directoryEntries),
                    new FieldKind(CustomFieldType.TASK, "task", CustomField::task),
                    new FieldKind(CustomFieldType.TASKS, "tasks", CustomField::tasks),
                    new FieldKind(CustomFieldType.SET_OF_VALUES, "setOfValues", CustomField::setOfValues),
                    new FieldKind(CustomFieldType.FILES, "files", CustomField::files),
                    new FieldKind(CustomFieldType.PROJECT, "project", CustomField::project),
                    new FieldKind(CustomFieldType.DATA_TAG_SUMMARY, "dataTagSummary", CustomField::dataTagSummary),
                    new FieldKind(CustomFieldType.CALCULATED, "calculated", CustomField::calculated),
                    new FieldKind(CustomFieldType.LOCATION, "location", CustomField::location),
                    new FieldKind(CustomFieldType.SUBTASK_TOTAL, "subtaskTotal", CustomField::subtaskTotal),
                    new FieldKind(CustomFieldType.AI_RESULT, "aiResult", CustomField::aiResult),
                    new FieldKind(CustomFieldType.DATE_TIMEFRAME, "dateTimeframe", CustomField::dateTimeframe),
                    new FieldKind(CustomFieldType.TOTALS, "totals", CustomField::totals))
            .stream()
            .collect(Collectors.toUnmodifiableMap(FieldKind::type, Function.identity()));

    /** The typed key; to raw JSON for a type that this SDK doesn't know. */
    static ReadableField<?> key(@Nullable CustomFieldType type, long id) {
        FieldKind kind = type == null ? null : BY_TYPE.get(type);
        return kind == null ? CustomField.unknown(id) : kind.key.apply(id);
    }

    static String method(@Nullable CustomFieldType type) {
        FieldKind kind = type == null ? null : BY_TYPE.get(type);
        return kind == null ? "unknown" : kind.method;
    }
}
