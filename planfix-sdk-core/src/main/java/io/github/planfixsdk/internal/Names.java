package io.github.planfixsdk.internal;

import io.github.planfixsdk.error.UnresolvedNameException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds the one thing that has a name: exactly, else in any case; blanks around names do not count. */
public final class Names {
    private static final int MOST_CANDIDATES = 50;

    private Names() {}

    /**
     * The one thing with a name.
     *
     * @param <T> the thing
     * @param what what it is and where, for the message, such as {@code status of process 5}
     * @param name the name
     * @param all everything that could be meant
     * @param nameOf a thing's name, or null
     * @param numberOf a thing's number
     * @return the one that has exactly the name, or else has it in another case
     * @throws UnresolvedNameException if nothing has the name, or several things do
     */
    public static <T> T one(
            String what,
            String name,
            Collection<? extends T> all,
            Function<? super T, @Nullable String> nameOf,
            ToLongFunction<? super T> numberOf) {
        List<T> found = having(name, all, nameOf);
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> candidates = (found.isEmpty() ? all : found)
                .stream()
                        .limit(MOST_CANDIDATES)
                        .map(thing -> "\"" + nameOf.apply(thing) + "\" (" + numberOf.applyAsLong(thing) + ")")
                        .toList();
        throw new UnresolvedNameException(what, name, !found.isEmpty(), candidates);
    }

    /**
     * All things with a name.
     *
     * @param <T> the thing
     * @param name the name
     * @param all everything that could be meant
     * @param nameOf a thing's name, or null
     * @return those that have exactly the name; if none has, those that have it in another case
     */
    public static <T> List<T> having(
            String name, Collection<? extends T> all, Function<? super T, @Nullable String> nameOf) {
        List<T> exactly = matching(name, all, nameOf, String::equals);
        return exactly.isEmpty() ? matching(name, all, nameOf, String::equalsIgnoreCase) : exactly;
    }

    private static <T> List<T> matching(
            String name,
            Collection<? extends T> all,
            Function<? super T, @Nullable String> nameOf,
            BiPredicate<String, String> same) {
        String wanted = name.strip();
        List<T> found = new ArrayList<>();
        for (T thing : all) {
            String other = nameOf.apply(thing);
            if (other != null && same.test(wanted, other.strip())) {
                found.add(thing);
            }
        }
        return found;
    }
}
