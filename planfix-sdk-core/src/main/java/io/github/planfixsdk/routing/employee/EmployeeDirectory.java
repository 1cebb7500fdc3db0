package io.github.planfixsdk.routing.employee;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.AccountSnapshot;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account's employees as of the last run, all or chosen ones, and who of them is who at the vendor's:
 *
 * <pre>{@code
 * EmployeeDirectory employees = EmployeeDirectory.builder(planfix.users()).store(store).build();
 * EmployeeRun run = employees.run();
 * }</pre>
 *
 * <p>Employees are read when {@link #run} is called and not otherwise: a new one can't be chosen until the next run. Who was deleted or
 * blocked since stays, flagged, and isn't synchronised any more. Thread-safe.
 */
public final class EmployeeDirectory {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.routing.employee");

    private final Users users;
    private final EmployeeStore store;
    private final Clock clock;
    private final ZoneId zone;
    private final Object lock = new Object();
    /** Written under the lock alone, so that what is kept is never older than what is here. Whoever answers from it reads it once. */
    private volatile Standing standing;

    private @Nullable CompletableFuture<EmployeeRun> running;

    EmployeeDirectory(EmployeeDirectoryBuilder builder) {
        this.users = builder.users;
        this.store = builder.store;
        this.clock = builder.clock;
        this.zone = builder.zone;
        Snapshot kept = store.load().map(SnapshotJson::read).orElse(Snapshot.EMPTY);
        boolean brokeOff = kept.run().status() == EmployeeRun.Status.RUNNING;
        this.standing = Standing.of(
                brokeOff ? kept.with(kept.run().failed(clock.instant(), "the program ended during the run")) : kept);
    }

    /**
     * Prepares a directory.
     *
     * @param users where employees are read; the token needs the scope {@code user_readonly}
     * @return a builder; nothing is required
     */
    public static EmployeeDirectoryBuilder builder(Users users) {
        return new EmployeeDirectoryBuilder(users);
    }

    /**
     * Reads all employees, 100 per request, again if the list shifted meanwhile, and waits for the end. If a run is under way already, waits
     * for that one instead.
     *
     * @return how it ended; a failure changes nothing but this status. If the thread is interrupted while another one runs, the flag is set
     *     again and the status is that of the run that goes on
     */
    public EmployeeRun run() {
        CompletableFuture<EmployeeRun> mine = new CompletableFuture<>();
        CompletableFuture<EmployeeRun> other;
        synchronized (lock) {
            other = running;
            if (other == null) {
                running = mine;
                standing = standing.with(EmployeeRun.begun(clock.instant()));
            }
        }
        return other == null ? run(mine) : joined(other);
    }

    private EmployeeRun joined(CompletableFuture<EmployeeRun> other) {
        try {
            return other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lastRun();
        } catch (ExecutionException e) {
            throw new AssertionError("a run ends with a status", e);
        }
    }

    private EmployeeRun run(CompletableFuture<EmployeeRun> mine) {
        String problem = "the run broke off";
        try {
            synchronized (lock) {
                save(standing.snapshot());
            }
            readAll();
            problem = null;
        } catch (PlanfixException e) {
            problem = String.valueOf(e.getMessage());
        } catch (RuntimeException e) { // Mostly the store's, whose texts may say anything.
            LOG.warn("The run of employees failed", e);
            problem = "failed with " + e.getClass().getName();
        } finally {
            end(mine, problem);
        }
        return mine.join();
    }

    private void readAll() {
        Map<Long, Employee> before = standing.snapshot().employees();
        Map<Long, Employee> now = EmployeeReader.read(users, before);
        List<Long> added = now.values().stream()
                .map(Employee::number)
                .filter(number -> !before.containsKey(number))
                .toList();
        List<Long> gone = before.values().stream()
                .filter(employee -> employee.isActive()
                        && !Objects.requireNonNull(now.get(employee.number())).isActive())
                .map(Employee::number)
                .toList();
        synchronized (lock) {
            Snapshot last = standing.snapshot();
            keep(last.read(last.run().ok(clock.instant(), added, gone), now));
        }
    }

    private void end(CompletableFuture<EmployeeRun> mine, @Nullable String problem) {
        EmployeeRun result;
        synchronized (lock) {
            if (problem != null) {
                standing = standing.with(lastRun().failed(clock.instant(), problem));
                try {
                    save(standing.snapshot());
                } catch (RuntimeException e) {
                    LOG.warn("The failed run of employees could not be kept", e);
                }
            }
            result = lastRun();
            running = null;
        }
        mine.complete(result);
    }

    private void save(Snapshot next) {
        store.save(SnapshotJson.write(next));
    }

    /**
     * How the last run stands.
     *
     * @return {@link EmployeeRun.Status#NEVER} if there was none
     */
    public EmployeeRun lastRun() {
        return standing.snapshot().run();
    }

    /**
     * When the employees were last read.
     *
     * @return the end of the last run that ended well; nothing if none did
     */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(standing.snapshot().readAt());
    }

    /**
     * Everybody there was in the last run that ended well, and, flagged, who was there before.
     *
     * @return by number, chosen or not
     */
    public List<Employee> employees() {
        return List.copyOf(standing.snapshot().employees().values());
    }

    /**
     * Employees whose full name has all words of a text, or begins of them: "iv pet" finds Ivan Petrov. Case does not matter, and ё is е.
     *
     * @param text the words in any order; a blank one finds everybody
     * @return active ones first, then by full name
     */
    public List<Employee> search(String text) {
        List<String> wanted = words(text);
        return standing.snapshot().employees().values().stream()
                .filter(employee -> {
                    List<String> has = words(employee.fullName());
                    return wanted.stream().allMatch(word -> has.stream().anyMatch(part -> part.startsWith(word)));
                })
                .sorted(Comparator.comparing(Employee::state).thenComparing(Employee::fullName))
                .toList();
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Synchronises some employees instead of all. Nothing is read.
     *
     * @param numbers the numbers of active employees of the last run; none to synchronise nobody
     * @throws IllegalArgumentException if a number is nobody's or that of somebody who isn't active
     */
    public void choose(Collection<Long> numbers) {
        synchronized (lock) {
            Snapshot last = standing.snapshot();
            for (long number : numbers) {
                Employee employee = last.employees().get(number);
                if (employee == null) {
                    throw new IllegalArgumentException(
                            "employee " + number + " was not there at the last run: run again if they are new");
                }
                boolean already = last.chosen() != null && last.chosen().contains(number);
                if (!employee.isActive() && !already) {
                    throw new IllegalArgumentException(
                            "employee " + number + " is " + employee.state() + ": choose active ones");
                }
            }
            keep(last.choosing(new TreeSet<>(numbers)));
        }
    }

    /** Synchronises all employees, those of later runs too. This is so from the start. */
    public void chooseAll() {
        synchronized (lock) {
            keep(standing.snapshot().choosing(null));
        }
    }

    /** Under the lock. */
    private void keep(Snapshot next) {
        save(next);
        standing = standing.with(next);
    }

    /**
     * Who is chosen.
     *
     * @return by number, flagged ones who were chosen before included; everybody unless somebody was chosen
     */
    public List<Employee> chosen() {
        Snapshot now = standing.snapshot();
        return now.employees().values().stream().filter(now::isChosen).toList();
    }

    /**
     * Who can be responsible: chosen and active.
     *
     * @return by number
     */
    public List<Employee> synchronised() {
        return standing.snapshot().active();
    }

    /**
     * Matches the vendor's employees to the synchronised ones, now and after each later run and choice. Replaces earlier ones.
     *
     * @param people the vendor's employees
     * @param named vendor's numbers and employees' numbers that the program knows itself; what stands here is not looked for by address or name
     * @return who is who, and who is nobody
     * @throws IllegalArgumentException if a vendor's number is there twice, or an employee's number is not positive
     */
    public EmployeeMatches match(Collection<VendorEmployee> people, Map<Long, Long> named) {
        List<VendorEmployee> checked = EmployeeMatches.checked(people);
        named.forEach((vendor, employee) -> {
            if (employee < 1) {
                throw new IllegalArgumentException("employee of the vendor's " + vendor + " is " + employee
                        + ": give the number of an employee, 1 or more");
            }
        });
        synchronized (lock) {
            standing = standing.matching(checked, Map.copyOf(named));
            return standing.matches();
        }
    }

    /**
     * Who of the vendor's employees is who, as things stand.
     *
     * @return nobody is anybody before {@link #match}
     */
    public EmployeeMatches matches() {
        return standing.matches();
    }

    /**
     * Who stands in for whom at present, chosen or not: the day is that of the absent employee's own time zone.
     *
     * @return each absent employee's stand-in, who may be away too
     */
    public Map<PersonRef, PersonRef> replacements() {
        return standing.replacements(clock.instant(), zone);
    }

    /**
     * Tells facts who is synchronised, who is who, and who stands in for whom at the facts' moment, all as of one run. Nothing before the
     * first run that ends well: nobody is turned away then.
     *
     * @param facts the facts, without replacements of other origin
     * @return the facts
     */
    public Facts.Builder applyTo(Facts.Builder facts) {
        Standing now = standing;
        if (now.snapshot().readAt() == null) {
            return facts;
        }
        facts.synchronised(now.synchronised().toArray(new PersonRef[0]));
        now.matches()
                .matches()
                .forEach(match ->
                        facts.employee(match.vendor().id(), match.employee().ref()));
        now.replacements(facts.build().now(), zone).forEach(facts::replacement);
        return facts;
    }

    /**
     * Tells a snapshot of the account who is synchronised, for configurations to be checked against. Nothing before the first run that ends well.
     *
     * @param account the snapshot
     * @return the snapshot
     */
    public AccountSnapshot.Builder applyTo(AccountSnapshot.Builder account) {
        Standing now = standing;
        return now.snapshot().readAt() == null ? account : account.employees(now.synchronised());
    }
}
