package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Changes that others make in the account, and how lists show them. */
public final class FakeChanges {
    /** The order of lists of tasks, contacts, projects and employees: Planfix documents none. */
    public enum Order {
        /** By number. */
        BY_NUMBER,
        /** What was changed last comes first. */
        LATEST_FIRST,
        /** What was changed last comes last. */
        LATEST_LAST
    }

    private final Account account;

    FakeChanges(Account account) {
        this.account = account;
    }

    /**
     * Somebody changes an entity now.
     *
     * @param kind what it is
     * @param id its number
     * @param json the properties that change, in the form requests have
     * @throws NoSuchElementException if there is none
     * @throws IllegalArgumentException if the text isn't a JSON object
     */
    public void update(EntityKind kind, long id, String json) {
        ObjectNode body = Json.seed(json);
        synchronized (account.store) {
            ObjectNode entity = account.store.find(kind, id);
            if (entity == null) {
                throw new NoSuchElementException("no " + kind.key() + " " + id);
            }
            account.update(kind, entity, body);
        }
    }

    /**
     * Somebody deletes an entity: it is no longer found and no longer listed.
     *
     * @param kind what it is
     * @param id its number
     */
    public void remove(EntityKind kind, long id) {
        synchronized (account.store) {
            account.store.all(kind).remove(id);
        }
    }

    /**
     * The order of lists from now on.
     *
     * @param order default: by number
     */
    public void order(Order order) {
        synchronized (account.store) {
            account.store.order = Objects.requireNonNull(order, "order");
        }
    }

    /**
     * Whether moments that are noted from now on are shown to the second too, as {@code dateTimeUtcSeconds}. Filters compare minutes
     * all the same.
     *
     * @param shown default: they are
     */
    public void secondsShown(boolean shown) {
        synchronized (account.store) {
            account.times.seconds(shown);
        }
    }

    /**
     * Whether moments that are noted from now on are shown as moments at all, as {@code datetime} and {@code dateTimeUtcSeconds}; otherwise
     * {@code date} and {@code time} in the account's zone are all there is, and an hour that comes twice cannot be told apart.
     *
     * @param shown default: they are
     */
    public void offsetsShown(boolean shown) {
        synchronized (account.store) {
            account.times.offsets(shown);
        }
    }

    /**
     * Whether tasks show the time of their last comment when asked for it: the published document names it only among the fields to ask for. Filters know it
     * all the same.
     *
     * @param shown default: they do
     */
    public void commentTimesShown(boolean shown) {
        synchronized (account.store) {
            account.store.hiddenCommentTimes = !shown;
        }
    }
}
