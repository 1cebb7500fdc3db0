package io.github.planfixsdk.change;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.Tasks;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.Users;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tasks or contacts that were created or changed since the last time, for programs that ask again and again.
 *
 * <pre>{@code
 * ZoneId zone = ChangeFeed.zoneOf(planfix.users(), 5);
 * ChangeFeed<Task> feed = ChangeFeed.tasks(planfix.tasks()).zone(zone);
 * Changes<Task> changes = feed.poll(ChangePosition.parse(kept));
 * changes.items().forEach(this::copy);
 * keep(changes.next().toString());
 * }</pre>
 *
 * <p>Planfix compares changes by the minute, and a list may shift while it is read. So each poll reads the last minutes before the latest
 * known change again, and leaves out what it has reported already: nothing is lost, and nothing is reported twice. An entity that
 * changed several times since the last poll comes once, in its latest state. If Planfix tells minutes only, a second change within the minute is noticed by
 * a difference in the fields that are asked for. The latest known change is always one that Planfix told, never this machine's clock.
 *
 * <p>Deletions are not visible: what is deleted is no longer listed. Nor is what a filter of {@link #where} does not let through any more.
 *
 * <p>Immutable and without state of its own: every method returns a changed copy, and all there is to know is in the position.
 *
 * @param <T> the entity
 */
public final class ChangeFeed<T> {
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(1);

    final ChangeSource<T> source;
    final Settings<T> settings;
    final Timing timing;

    /** What can be chosen. */
    record Settings<T>(@Nullable ZoneId zone, Duration overlap, int limit, Fields fields, List<Filter<T>> filters) {}

    private ChangeFeed(ChangeSource<T> source, Settings<T> settings, Timing timing) {
        this.source = source;
        this.settings = settings;
        this.timing = timing;
    }

    /**
     * Tasks that were created or changed.
     *
     * @param tasks a client's tasks
     * @return a feed with the defaults
     */
    public static ChangeFeed<Task> tasks(Tasks tasks) {
        return of(ChangeSource.tasks(tasks, false), Timing.SYSTEM);
    }

    /**
     * Tasks that were created, changed or commented on. If Planfix tells minutes only, a second comment within a minute is not noticed when the poll fell
     * in between: ask for the comments themselves where that matters. A task listed for a comment whose time Planfix doesn't tell is reported once for as long
     * as it is listed.
     *
     * @param tasks a client's tasks
     * @return a feed with the defaults
     */
    public static ChangeFeed<Task> tasksAndComments(Tasks tasks) {
        return of(ChangeSource.tasks(tasks, true), Timing.SYSTEM);
    }

    /**
     * Contacts and companies that were created or changed.
     *
     * @param contacts a client's contacts
     * @return a feed with the defaults
     */
    public static ChangeFeed<Contact> contacts(Contacts contacts) {
        return of(ChangeSource.contacts(contacts), Timing.SYSTEM);
    }

    static <T> ChangeFeed<T> of(ChangeSource<T> source, Timing timing) {
        return new ChangeFeed<>(
                source, new Settings<>(null, Duration.ofMinutes(5), 1_000, source.all(), List.of()), timing);
    }

    /**
     * The time zone of an employee's profile, for {@link #zone}. One request. Planfix doesn't tell whose a token is, so the number is yours to give.
     *
     * @param users a client's users
     * @param employee the number of the employee whose token is used
     * @return the zone
     * @throws NotFoundException if there is no such employee, or the token's owner may not see it
     * @throws IllegalStateException if the profile has no time zone, or one that this Java doesn't know
     */
    public static ZoneId zoneOf(Users users, long employee) {
        String name = users.get(employee, Fields.of(UserFields.TIMEZONE)).timezone();
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("employee " + employee
                    + " has no time zone: set it in the profile, or give the feed's zone(…) yourself");
        }
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "employee " + employee + " has the time zone \"" + name
                            + "\", which this Java doesn't know: give the feed's zone(…) yourself",
                    e);
        }
    }

    private ChangeFeed<T> with(Settings<T> changed) {
        return new ChangeFeed<>(source, changed, timing);
    }

    /**
     * The time zone of the employee whose token is used, in which Planfix reads the dates of filters. A wrong one loses changes.
     *
     * @param zone as set in that employee's profile, see {@link #zoneOf}; default: unknown, so that every poll reads up to 26 hours more than it needs,
     *     which is dear where that is more than 100 changes, and cannot divide a day, whatever the {@link #limit}; nor can it read times that Planfix
     *     tells without an offset
     * @return a copy
     */
    public ChangeFeed<T> zone(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return with(new Settings<>(zone, settings.overlap, settings.limit, settings.fields, settings.filters));
    }

    /**
     * How far before the latest known change a poll begins to read: longer than Planfix may take to show a change in its lists.
     *
     * @param overlap 2 minutes to a day; default 5 minutes
     * @return a copy
     * @throws IllegalArgumentException if it is outside that range
     */
    public ChangeFeed<T> overlap(Duration overlap) {
        if (overlap.compareTo(SHORTEST) < 0 || overlap.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("overlap is " + overlap + ": give 2 minutes to a day");
        }
        return with(new Settings<>(settings.zone, overlap, settings.limit, settings.fields, settings.filters));
    }

    /**
     * After how many changes a poll ends, to go on with the next one. It may be some more, as changes of one minute stay together, and those of an hour that comes twice; without a
     * {@link #zone}, those of a whole day, however many: a day with 100,000 changes is one poll of 2,000 requests and more.
     *
     * @param limit 1 or more; default 1,000
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public ChangeFeed<T> limit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ": give 1 or more");
        }
        return with(new Settings<>(settings.zone, settings.overlap, limit, settings.fields, settings.filters));
    }

    /**
     * Which fields to ask for. Those that the feed needs are added. A position goes on with other fields too: what changed in the minute of the latest
     * known change is then reported once more, since nobody can tell whether it changed again; so is what may have changed in an hour that comes twice, if
     * Planfix tells no offsets.
     *
     * @param fields system fields and custom fields; default: all system fields
     * @return a copy
     */
    public ChangeFeed<T> fields(Fields fields) {
        Objects.requireNonNull(fields, "fields");
        return with(new Settings<>(settings.zone, settings.overlap, settings.limit, fields, settings.filters));
    }

    /**
     * Adds filters. An entity that doesn't pass them when the poll reads it is not reported.
     *
     * @param more all must hold
     * @return a copy
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ChangeFeed<T> where(Filter<T>... more) {
        List<Filter<T>> filters = new ArrayList<>(settings.filters);
        filters.addAll(List.of(more));
        return with(
                new Settings<>(settings.zone, settings.overlap, settings.limit, settings.fields, List.copyOf(filters)));
    }

    /**
     * Reads what has changed since a position. One request if that and the overlap are fewer than 100; otherwise about three for every hundred.
     *
     * @param position the {@link Changes#next() next} one of the poll before; {@link ChangePosition#startingAt} for the first
     * @return the changes, and the position for the next poll
     * @throws IllegalArgumentException if the position is another kind of feed's
     * @throws IllegalStateException if Planfix tells a time without an offset and the feed has no {@link #zone}, or tells no time at all on a whole page
     * @throws PlanfixException if a request fails: nothing is lost, poll again from the same position
     */
    public Changes<T> poll(ChangePosition position) {
        position.check(source.kind());
        return new Poll<>(this, position).run();
    }
}
