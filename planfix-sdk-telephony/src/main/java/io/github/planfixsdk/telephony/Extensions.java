package io.github.planfixsdk.telephony;

import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.model.Field;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.Users;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which employee has which short number, read through REST when {@link #refresh} is called and kept until the next time.
 *
 * <pre>{@code
 * Extensions extensions = Extensions.of(planfix.users());
 * extensions.refresh();
 * extensions.employee("102").ifPresent(employee -> System.out.println(employee.name()));
 * }</pre>
 *
 * <p>As a rule of what to report it says why Planfix would drop a call: its short number is unknown, the call is between two
 * short numbers, or the other number stands on an employee's card. It holds nothing back while no short number is known: before
 * the first run, and if the account tells none. Thread-safe; nothing but a refresh waits for Planfix.
 */
public final class Extensions implements ExtensionRule {
    private final Users users;
    private final Field source;
    private final Function<User, Optional<String>> extensionOf;
    private final PhoneNormalizer phones;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile ExtensionDirectory directory = ExtensionDirectory.EMPTY;
    private volatile @Nullable ExtensionRefresh lastRefresh;

    private Extensions(Builder builder) {
        this.users = builder.users;
        this.source = builder.source;
        this.extensionOf = builder.extensionOf;
        this.phones = builder.phones;
        this.clock = builder.clock;
    }

    /**
     * Short numbers as they stand on the employees' cards.
     *
     * @param users where to read
     * @return without employees until the first {@link #refresh}
     */
    public static Extensions of(Users users) {
        return builder(users).build();
    }

    /**
     * Starts with the short numbers of the employees' cards.
     *
     * @param users where to read
     * @return a builder
     */
    public static Builder builder(Users users) {
        return new Builder(users);
    }

    /**
     * Reads all employees that are not deleted: a request for each hundred. A second thread waits for the first and then reads
     * again.
     *
     * @return how it went; {@link #lastRefresh} has it from now on
     * @throws io.github.planfixsdk.error.PlanfixException if Planfix can't be asked; the employees read before stay in use, and
     *     {@link #lastRefresh} tells of the failure
     */
    public ExtensionRefresh refresh() {
        refreshing.lock();
        try {
            Instant began = clock.instant();
            try {
                ExtensionDirectory read = read();
                ExtensionRefresh run = new ExtensionRefresh(
                        began,
                        read.knowsExtensions() ? ExtensionRefresh.Status.DONE : ExtensionRefresh.Status.NO_EXTENSIONS,
                        read.employees().size(),
                        read.withExtension(),
                        null);
                directory = read;
                lastRefresh = run;
                return run;
            } catch (RuntimeException e) {
                lastRefresh = new ExtensionRefresh(began, ExtensionRefresh.Status.FAILED, 0, 0, e);
                throw e;
            }
        } finally {
            refreshing.unlock();
        }
    }

    private ExtensionDirectory read() {
        Fields fields = Fields.of(
                UserFields.ID, UserFields.NAME, UserFields.LASTNAME, UserFields.IS_DELETED, UserFields.PHONES, source);
        List<User> all =
                users.all(UserQuery.builder().fields(fields).build()).stream().toList();
        return new ExtensionDirectory(all, extensionOf, phones);
    }

    /** {@return how the last run of {@link #refresh} went, empty before the first one} */
    public Optional<ExtensionRefresh> lastRefresh() {
        return Optional.ofNullable(lastRefresh);
    }

    /** {@return all employees by their number, those without a short number included} */
    public List<Employee> employees() {
        return directory.employees();
    }

    /**
     * Whose short number it is.
     *
     * @param extension the short number; 0102 and 102 are two
     * @return the employee, of several the one with the lowest number; see {@link #duplicates}
     */
    public Optional<Employee> employee(String extension) {
        return directory.owners(extension).stream().findFirst();
    }

    /**
     * An employee's short number.
     *
     * @param employee the employee's number in Planfix
     * @return empty if there is no such employee, or the employee has no short number
     */
    public Optional<String> extension(long employee) {
        return directory.employee(employee).map(Employee::extension);
    }

    /** {@return short numbers that several employees have, with those employees by their number} */
    public Map<String, List<Employee>> duplicates() {
        return directory.duplicates();
    }

    /**
     * Why Planfix would drop a call without a word.
     *
     * @param phone the other party's number in any notation
     * @param ext the employee's short number
     * @return the reason, without the number; empty if the call is to be sent
     */
    @Override
    public Optional<String> reasonNotToSend(String phone, String ext) {
        ExtensionDirectory known = directory;
        if (!known.knowsExtensions()) {
            return Optional.empty();
        }
        if (known.owners(ext).isEmpty()) {
            return Optional.of("short number " + ext + " belongs to no employee: enter it on an employee's card in"
                    + " Planfix and refresh the extensions");
        }
        if (!known.owners(phone).isEmpty()) {
            return Optional.of(
                    "short number " + phone + " is an employee's too: Planfix ignores calls between employees");
        }
        return known.withPhone(phone)
                .map(owner -> "the number stands on the card of " + owner.ref() + ": Planfix ignores calls with"
                        + " employees' own numbers");
    }

    Users users() {
        return users;
    }

    List<Employee> owners(String extension) {
        return directory.owners(extension);
    }

    /** When the employees were read, and how many have a short number. */
    @Override
    public String toString() {
        ExtensionRefresh run = lastRefresh;
        return run == null
                ? "extensions, not read yet"
                : directory.withExtension() + " extensions, last run " + run.status() + " at " + run.at();
    }

    /** Says where short numbers stand. Not thread-safe. */
    public static final class Builder {
        private final Users users;
        private Field source = UserFields.EXTENSION_NUMBER;
        private Function<User, Optional<String>> extensionOf = user -> Optional.ofNullable(user.extensionNumber());
        private PhoneNormalizer phones = PhoneNormalizer.digits();
        private Clock clock = Clock.systemUTC();

        private Builder(Users users) {
            this.users = Objects.requireNonNull(users, "users");
        }

        /**
         * Takes the short numbers from a custom field of employees instead.
         *
         * @param field the key of a line
         * @return this builder
         */
        public Builder from(LineField field) {
            source = field;
            extensionOf = user -> user.get(field);
            return this;
        }

        /**
         * Takes the short numbers from a custom field of employees instead. A number has no leading zeros: for 0102 a line is
         * needed.
         *
         * @param field the key of a number
         * @return this builder
         */
        public Builder from(NumberField field) {
            source = field;
            extensionOf = user -> user.get(field).map(Builder::plain);
            return this;
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }

        /**
         * Takes the short numbers from a map instead.
         *
         * @param extensions the short numbers by the employees' numbers in Planfix; who is not in it has none
         * @return this builder
         * @throws IllegalArgumentException if an employee's number is not positive or a short number is blank
         */
        public Builder from(Map<Long, String> extensions) {
            Map<Long, String> copy = new HashMap<>();
            extensions.forEach((id, extension) -> {
                if (id < 1 || extension.isBlank()) {
                    throw new IllegalArgumentException("extensions has \"" + extension + "\" for employee " + id
                            + ": give short numbers by positive numbers of employees");
                }
                copy.put(id, extension);
            });
            source = UserFields.ID;
            extensionOf = user -> Optional.ofNullable(copy.get(user.number()));
            return this;
        }

        /**
         * How to compare a caller's number with those on the employees' cards.
         *
         * @param normalizer without it: by digits
         * @return this builder
         */
        public Builder phones(PhoneNormalizer normalizer) {
            phones = Objects.requireNonNull(normalizer, "normalizer");
            return this;
        }

        Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** {@return without employees until the first {@link Extensions#refresh}} */
        public Extensions build() {
            return new Extensions(this);
        }
    }
}
