package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.comment.CommentFilters;
import io.github.planfixsdk.contact.ContactFilters;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.datatag.DataTagEntryFilters;
import io.github.planfixsdk.directory.DirectoryEntryFilters;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.project.ProjectFilters;
import io.github.planfixsdk.task.TaskFilters;
import io.github.planfixsdk.user.UserFilters;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Calls every operator of every constant with sample values, so that the tests see all that the language can say. */
public final class EmittedFilters {
    static final long FIELD = 87;
    static final long DATA_TAG = 6;

    private static final Map<String, Class<?>> CONSTANTS = Map.of(
            "task", TaskFilters.class,
            "contact", ContactFilters.class,
            "project", ProjectFilters.class,
            "user", UserFilters.class,
            "comment", CommentFilters.class,
            "datatag-entry", DataTagEntryFilters.class,
            "directory-entry", DirectoryEntryFilters.class);

    private static final List<ReadableField<?>> FIELDS = List.of(
            CustomField.line(FIELD),
            CustomField.number(FIELD),
            CustomField.date(FIELD),
            CustomField.time(FIELD),
            CustomField.checkbox(FIELD),
            CustomField.list(FIELD),
            CustomField.directoryEntry(FIELD),
            CustomField.contact(FIELD),
            CustomField.employee(FIELD),
            CustomField.person(FIELD),
            CustomField.counterparty(FIELD),
            CustomField.users(FIELD),
            CustomField.directoryEntries(FIELD),
            CustomField.task(FIELD),
            CustomField.tasks(FIELD),
            CustomField.setOfValues(FIELD),
            CustomField.project(FIELD),
            CustomField.location(FIELD));

    private EmittedFilters() {}

    /**
     * Filters of an entity.
     *
     * @param entity its word in the table of filter types
     * @return one filter or more for each operator of each constant
     * @throws ReflectiveOperationException if a constant cannot be called
     */
    public static List<Filter<?>> of(String entity) throws ReflectiveOperationException {
        List<Filter<?>> filters = new ArrayList<>();
        for (Method constant : CONSTANTS.get(entity).getMethods()) {
            if (Modifier.isStatic(constant.getModifiers())) {
                for (Object made : call(null, constant)) {
                    collect(made, filters);
                }
            }
        }
        return filters;
    }

    /** Conditions on data tags' fields alone. */
    static List<Filter<?>> ofDataTag() throws ReflectiveOperationException {
        List<Filter<?>> filters = new ArrayList<>();
        collect(TaskFilters.dataTag(DATA_TAG), filters);
        return filters;
    }

    private static void collect(Object made, List<Filter<?>> filters) throws ReflectiveOperationException {
        if (made instanceof Filter<?> filter) {
            filters.add(filter);
            return;
        }
        for (Method operator : made.getClass().getMethods()) {
            if (operator.getDeclaringClass() != Object.class) {
                for (Object inner : call(made, operator)) {
                    collect(inner, filters);
                }
            }
        }
    }

    private static List<Object> call(Object on, Method method) throws ReflectiveOperationException {
        method.setAccessible(true);
        List<Object> results = new ArrayList<>();
        if (method.getParameterCount() == 0) {
            results.add(method.invoke(on));
        } else if (ReadableField.class.isAssignableFrom(method.getParameterTypes()[0])) {
            for (ReadableField<?> field : FIELDS) {
                if (method.getParameterTypes()[0].isInstance(field)) {
                    results.add(method.invoke(on, field));
                }
            }
        } else {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = sample(on, method, method.getParameterTypes()[i]);
            }
            results.add(method.invoke(on, arguments));
        }
        return results;
    }

    private static Object sample(Object on, Method method, Class<?> type) {
        if (on instanceof RawAttribute<?>) {
            return type == String.class ? "equal" : TextNode.valueOf("x");
        }
        if (on instanceof VocabularyAttribute<?, ?> words) {
            return words.target().name().equals("task.priority") ? Priority.URGENT : Gender.MALE;
        }
        if (type == long.class) {
            return on == null && method.getName().equals("dataTag") ? DATA_TAG : 7L;
        }
        if (type == PersonRef.class) {
            return on instanceof CounterpartyAttribute<?> ? PersonRef.contact(7) : PersonRef.user(5);
        }
        return SAMPLES.get(type);
    }

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            DateValue.class,
            DateValue.nextDays(7),
            LocalDate.class,
            LocalDate.of(2026, 3, 1),
            String.class,
            "Anna",
            BigDecimal.class,
            new BigDecimal("1.50"),
            boolean.class,
            true,
            long[].class,
            new long[] {1, 2},
            Collection.class,
            List.of(1L, 2L),
            String[].class,
            new String[] {"Main", "Additional"},
            JsonNode.class,
            TextNode.valueOf("x"));
}
