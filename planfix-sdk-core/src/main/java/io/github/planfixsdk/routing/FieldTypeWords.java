package io.github.planfixsdk.routing;

import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.routing.Problems.Words;
import java.util.List;
import java.util.Map;

/** The types of custom fields in both languages. */
final class FieldTypeWords {
    private static final Map<CustomFieldType, String> RUSSIAN = Map.ofEntries(
            Map.entry(CustomFieldType.LINE, "строка"),
            Map.entry(CustomFieldType.NUMBER, "число"),
            Map.entry(CustomFieldType.TEXT, "текст"),
            Map.entry(CustomFieldType.DATE, "дата"),
            Map.entry(CustomFieldType.TIME, "время"),
            Map.entry(CustomFieldType.DATE_TIME, "дата и время"),
            Map.entry(CustomFieldType.PERIOD, "период времени"),
            Map.entry(CustomFieldType.CHECKBOX, "флажок"),
            Map.entry(CustomFieldType.LIST, "список"),
            Map.entry(CustomFieldType.DIRECTORY_ENTRY, "запись справочника"),
            Map.entry(CustomFieldType.CONTACT, "контакт"),
            Map.entry(CustomFieldType.EMPLOYEE, "сотрудник"),
            Map.entry(CustomFieldType.COUNTERPARTY, "контрагент"),
            Map.entry(CustomFieldType.PERSON, "группа, сотрудник или контакт"),
            Map.entry(CustomFieldType.USERS, "список пользователей"),
            Map.entry(CustomFieldType.DIRECTORY_ENTRIES, "набор записей справочника"),
            Map.entry(CustomFieldType.TASK, "задача"),
            Map.entry(CustomFieldType.TASKS, "набор задач"),
            Map.entry(CustomFieldType.SET_OF_VALUES, "набор значений"),
            Map.entry(CustomFieldType.FILES, "файлы"),
            Map.entry(CustomFieldType.PROJECT, "проект"),
            Map.entry(CustomFieldType.DATA_TAG_SUMMARY, "итог по аналитикам"),
            Map.entry(CustomFieldType.CALCULATED, "вычисляемое поле"),
            Map.entry(CustomFieldType.LOCATION, "местоположение"),
            Map.entry(CustomFieldType.SUBTASK_TOTAL, "итог по подзадачам"),
            Map.entry(CustomFieldType.AI_RESULT, "результат ассистента"),
            Map.entry(CustomFieldType.DATE_TIMEFRAME, "промежуток времени"),
            Map.entry(CustomFieldType.TOTALS, "итоги"));

    private FieldTypeWords() {}

    static Words of(CustomFieldType type) {
        String english = type.toString();
        return new Words(english, RUSSIAN.getOrDefault(type, english));
    }

    static Words of(List<CustomFieldType> types) {
        List<Words> all = types.stream().map(FieldTypeWords::of).toList();
        return new Words(
                all.stream().map(Words::english).toList().toString(),
                all.stream().map(Words::russian).toList().toString());
    }
}
