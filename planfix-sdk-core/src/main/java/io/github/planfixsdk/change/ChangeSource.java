package io.github.planfixsdk.change;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactFilters;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.DateValue;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskFilters;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.Tasks;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What tasks and contacts differ in.
 *
 * @param kind what they are, for positions and messages
 * @param changed what the filters compare
 * @param idOf the number
 * @param stamps the times of the change, of which the latest counts; null for one that Planfix did not tell
 * @param list reads a page
 * @param all all system fields
 * @param needed those that a feed cannot do without
 */
record ChangeSource<T>(
        String kind,
        DateAttribute<T> changed,
        ToLongFunction<T> idOf,
        Function<T, List<@Nullable TimePoint>> stamps,
        PageReader<T> list,
        Fields all,
        Fields needed) {
    /** Reads a page. */
    interface PageReader<T> {
        List<T> read(List<Filter<T>> filters, Fields fields, int offset);
    }

    static ChangeSource<Task> tasks(Tasks tasks, boolean withComments) {
        Fields needed = Fields.of("id").and(TaskFields.DATE_OF_LAST_UPDATE);
        return new ChangeSource<>(
                withComments ? "tasks and comments" : "tasks",
                withComments ? TaskFilters.lastChangeOrComment() : TaskFilters.lastChange(),
                Task::id,
                task -> {
                    List<@Nullable TimePoint> points = one(task.dateOfLastUpdate());
                    if (withComments) {
                        points.add(task.dateOfLastComment());
                    }
                    return points;
                },
                (filters, fields, offset) -> tasks.list(TaskQuery.builder()
                        .where(filters)
                        .fields(fields)
                        .offset(offset)
                        .build()),
                TaskFields.ALL,
                withComments ? needed.and(TaskFields.DATE_OF_LAST_COMMENT) : needed);
    }

    static ChangeSource<Contact> contacts(Contacts contacts) {
        return new ChangeSource<>(
                "contacts",
                ContactFilters.lastChange(),
                Contact::number,
                contact -> one(contact.dateOfLastUpdate()),
                (filters, fields, offset) -> contacts.list(ContactQuery.builder()
                        .where(filters)
                        .fields(fields)
                        .offset(offset)
                        .build()),
                ContactFields.ALL,
                Fields.of("id").and(ContactFields.DATE_OF_LAST_UPDATE));
    }

    private static List<@Nullable TimePoint> one(@Nullable TimePoint point) {
        List<@Nullable TimePoint> points = new ArrayList<>();
        points.add(point);
        return points;
    }

    /** Changed at this minute or later. */
    Filter<T> since(LocalDateTime minute) {
        // Contacts know no "or equal", and for tasks the documents disagree, so it is a step earlier.
        return changed.after(DateValue.at(minute.minusMinutes(1)));
    }

    Filter<T> within(LocalDateTime first, LocalDateTime last) {
        return changed.within(DateValue.between(first, last));
    }
}
