package io.github.planfixsdk.internal.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One matching: the map first, then e-mail addresses, then the names of whoever is left on both sides.
 *
 * @param <P> somebody of the vendor's
 * @param <E> an employee
 */
public final class PeopleMatcher<P, E> {
    /** What a match goes by. */
    public enum By {
        /** The program named the employee. */
        MAP,
        /** The e-mail address, in any case. */
        EMAIL,
        /** The full name, its words in any case and order, with or without the middle name. */
        NAME
    }

    /** Why somebody has no employee. */
    public enum Reason {
        /** Nobody has the address or the name. */
        NOBODY,
        /** Several have it, or it is somebody else's already. */
        AMBIGUOUS,
        /** The program named an employee who is not there. */
        NO_SUCH_EMPLOYEE
    }

    /**
     * What somebody of the vendor's is known by.
     *
     * @param mapped the number of the employee that the program names, or null
     * @param name the full name, or null
     * @param email the e-mail address, or null
     */
    public record Traits(
            @Nullable Long mapped,
            @Nullable String name,
            @Nullable String email) {}

    /**
     * What an employee is known by.
     *
     * @param number the number
     * @param name the first name, or null
     * @param midname the middle name, or null
     * @param lastname the last name, or null
     * @param emails all addresses
     */
    public record Known(
            long number,
            @Nullable String name,
            @Nullable String midname,
            @Nullable String lastname,
            List<String> emails) {
        /**
         * What an employee with a main and further addresses is known by.
         *
         * @param number the number
         * @param name the first name, or null
         * @param midname the middle name, or null
         * @param lastname the last name, or null
         * @param email the main address, or null
         * @param more further addresses
         * @return with all addresses
         */
        public static Known of(
                long number,
                @Nullable String name,
                @Nullable String midname,
                @Nullable String lastname,
                @Nullable String email,
                List<String> more) {
            List<String> emails =
                    Stream.concat(Stream.ofNullable(email), more.stream()).toList();
            return new Known(number, name, midname, lastname, emails);
        }
    }

    /**
     * Somebody and the employee who it is.
     *
     * @param <P> somebody of the vendor's
     * @param <E> an employee
     * @param person somebody
     * @param employee who it is
     * @param by what the match goes by
     */
    public record Match<P, E>(P person, E employee, By by) {}

    /**
     * Somebody whose employee is not known.
     *
     * @param <P> somebody of the vendor's
     * @param <E> an employee
     * @param person somebody
     * @param reason why
     * @param candidates who could be meant
     */
    public record Unmatched<P, E>(P person, Reason reason, List<E> candidates) {}

    /**
     * Everybody, each list in the order given.
     *
     * @param <P> somebody of the vendor's
     * @param <E> an employee
     * @param matches who is who
     * @param unmatched who is nobody
     * @param left employees who are nobody of the vendor's
     */
    public record Result<P, E>(List<Match<P, E>> matches, List<Unmatched<P, E>> unmatched, List<E> left) {}

    private record Candidate<E>(E employee, Known known) {}

    private final List<Candidate<E>> employees;
    private final Map<P, Match<P, E>> matches = new HashMap<>();
    private final Map<P, Unmatched<P, E>> unmatched = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    private PeopleMatcher(List<Candidate<E>> employees) {
        this.employees = employees;
    }

    /**
     * Matches.
     *
     * @param <P> somebody of the vendor's
     * @param <E> an employee
     * @param people everybody of the vendor's, no two of them equal
     * @param traits what they are known by
     * @param employees everybody it could be
     * @param known what those are known by
     * @return everybody of both sides
     */
    public static <P, E> Result<P, E> match(
            Collection<P> people, Function<P, Traits> traits, Collection<E> employees, Function<E, Known> known) {
        PeopleMatcher<P, E> matcher = new PeopleMatcher<>(employees.stream()
                .map(employee -> new Candidate<>(employee, known.apply(employee)))
                .toList());
        Map<P, Traits> left = new LinkedHashMap<>();
        for (P person : people) {
            Traits of = traits.apply(person);
            if (!matcher.byMap(person, of) && !matcher.byEmail(person, of)) {
                left.put(person, of);
            }
        }
        matcher.byNames(left);
        return new Result<>(
                people.stream()
                        .filter(matcher.matches::containsKey)
                        .map(matcher.matches::get)
                        .toList(),
                people.stream()
                        .filter(matcher.unmatched::containsKey)
                        .map(matcher.unmatched::get)
                        .toList(),
                matcher.employees.stream()
                        .filter(candidate ->
                                !matcher.taken.contains(candidate.known().number()))
                        .map(Candidate::employee)
                        .toList());
    }

    private boolean byMap(P person, Traits traits) {
        Long number = traits.mapped();
        if (number == null) {
            return false;
        }
        List<Candidate<E>> found = employees.stream()
                .filter(candidate -> candidate.known().number() == number)
                .toList();
        settle(person, found, By.MAP, Reason.NO_SUCH_EMPLOYEE);
        return true;
    }

    private boolean byEmail(P person, Traits traits) {
        if (traits.email() == null || traits.email().isBlank()) {
            return false;
        }
        String wanted = traits.email().strip();
        List<Candidate<E>> found = employees.stream()
                .filter(candidate -> candidate.known().emails().stream()
                        .anyMatch(email -> email.strip().equalsIgnoreCase(wanted)))
                .toList();
        if (found.isEmpty()) {
            return false;
        }
        settle(person, found, By.EMAIL, Reason.NOBODY);
        return true;
    }

    /** A name that belongs to several, or to somebody who is taken already, tells nothing. */
    private void byNames(Map<P, Traits> people) {
        Map<Long, List<P>> claims = new HashMap<>();
        Map<P, List<Candidate<E>>> found = new LinkedHashMap<>();
        people.forEach((person, traits) -> {
            List<Candidate<E>> named = named(traits.name());
            found.put(person, named);
            named.forEach(candidate -> claims.computeIfAbsent(candidate.known().number(), n -> new ArrayList<>())
                    .add(person));
        });
        Set<Long> others = Set.copyOf(taken);
        found.forEach((person, named) -> {
            boolean shared = named.stream()
                    .map(candidate -> candidate.known().number())
                    .anyMatch(number -> others.contains(number)
                            || claims.getOrDefault(number, List.of()).size() > 1);
            if (shared) {
                unmatched.put(person, new Unmatched<>(person, Reason.AMBIGUOUS, employees(named)));
            } else {
                settle(person, named, By.NAME, Reason.NOBODY);
            }
        });
    }

    private List<Candidate<E>> named(@Nullable String name) {
        List<String> wanted = words(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return employees.stream()
                .filter(candidate -> {
                    Known of = candidate.known();
                    return wanted.equals(words(of.name(), of.lastname()))
                            || wanted.equals(words(of.name(), of.midname(), of.lastname()));
                })
                .toList();
    }

    private static List<String> words(@Nullable String... names) {
        return Stream.of(names)
                .filter(name -> name != null && !name.isBlank())
                .flatMap(name -> Stream.of(name.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .sorted()
                .toList();
    }

    private void settle(P person, List<Candidate<E>> found, By by, Reason nobody) {
        if (found.size() == 1) {
            matches.put(person, new Match<>(person, found.get(0).employee(), by));
            taken.add(found.get(0).known().number());
        } else {
            Reason reason = found.isEmpty() ? nobody : Reason.AMBIGUOUS;
            unmatched.put(person, new Unmatched<>(person, reason, employees(found)));
        }
    }

    private static <E> List<E> employees(List<Candidate<E>> candidates) {
        return candidates.stream().map(Candidate::employee).toList();
    }
}
