package io.github.planfixsdk.customfield;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.model.PersonRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * The custom fields of an account by name. Definitions are read when they are first needed, each kind of object by itself, and kept
 * for a while; several threads that need the same at once make one request. Thread-safe: make one per account and share it.
 *
 * <pre>{@code
 * CustomFieldCatalog catalog = CustomFieldCatalog.of(planfix.customFields());
 * NumberField amount = catalog.tasks().number("Amount");
 * }</pre>
 *
 * <p>A name or number that isn't known makes the catalogue read once more, unless what it has was read within the last five seconds:
 * the field may have been created just now. Such readings that bring nothing become rarer, from five seconds apart to the expiry, so
 * that a loop of unknown names doesn't spend the day's requests.
 *
 * <p>The token needs the scope {@code common_metadata}.
 */
public final class CustomFieldCatalog {
    private final CustomFields api;
    private final Keeping keeping;
    private final EntitySection tasks;
    private final EntitySection contacts;
    private final EntitySection projects;
    private final EntitySection users;
    private final CatalogSection main;
    private final Map<Long, CatalogSection> directories = new ConcurrentHashMap<>();
    private final Map<Long, CatalogSection> dataTags = new ConcurrentHashMap<>();

    private CustomFieldCatalog(Builder builder) {
        api = builder.api;
        keeping = new Keeping(builder.expiry, builder.attachedExpiry, builder.timing);
        tasks = new EntitySection(
                new EntitySection.Source(
                        "tasks",
                        "task",
                        false,
                        () -> List.copyOf(api.ofTasks(CustomFields.ALL)),
                        api::setsForTasks,
                        id -> api.ofTask(id, CustomFields.ALL)),
                keeping);
        contacts = new EntitySection(
                new EntitySection.Source(
                        "contacts",
                        "contact",
                        false,
                        () -> List.copyOf(api.ofContacts(CustomFields.ALL)),
                        api::setsForContacts,
                        id -> api.ofContact(PersonRef.contact(id), CustomFields.ALL)),
                keeping);
        projects = new EntitySection(
                new EntitySection.Source(
                        "projects",
                        "project",
                        false,
                        () -> List.copyOf(api.ofProjects(CustomFields.ALL)),
                        api::setsForProjects,
                        id -> api.ofProject(id, CustomFields.ALL)),
                keeping);
        users = new EntitySection(
                new EntitySection.Source(
                        "employees",
                        "employee",
                        true,
                        () -> List.copyOf(api.ofUsers(CustomFields.ALL)),
                        api::setsForUsers,
                        id -> api.ofUser(PersonRef.user(id), CustomFields.ALL)),
                keeping);
        main = section("the account", () -> api.main(CustomFields.ALL_MAIN));
    }

    /**
     * A catalogue with the default times.
     *
     * @param customFields the group of the client, such as {@code planfix.customFields()}
     * @return an empty catalogue; nothing is read yet
     */
    public static CustomFieldCatalog of(CustomFields customFields) {
        return builder(customFields).build();
    }

    /**
     * Starts a catalogue with other times.
     *
     * @param customFields the group of the client, such as {@code planfix.customFields()}
     * @return a builder with the defaults
     */
    public static Builder builder(CustomFields customFields) {
        return new Builder(customFields);
    }

    private CatalogSection section(String owner, Supplier<List<CustomFieldDefinition>> reader) {
        return new CatalogSection(
                owner, keeping.definitions("the fields of " + owner, () -> List.copyOf(reader.get())));
    }

    /** {@return the fields of tasks} */
    public EntitySection tasks() {
        return tasks;
    }

    /** {@return the fields of contacts and companies} */
    public EntitySection contacts() {
        return contacts;
    }

    /** {@return the fields of projects} */
    public EntitySection projects() {
        return projects;
    }

    /** {@return the fields of employees} */
    public EntitySection users() {
        return users;
    }

    /** {@return the account's own fields} */
    public CatalogSection main() {
        return main;
    }

    /**
     * The fields of a directory's entries.
     *
     * @param id the directory's number
     * @return its fields; nothing is read yet
     * @throws IllegalArgumentException if the number is not positive
     */
    public CatalogSection directory(long id) {
        return section(directories, "directory", id, number -> api.ofDirectory(number, CustomFields.ALL));
    }

    /**
     * The fields of a data tag's entries.
     *
     * @param id the data tag's number
     * @return its fields; nothing is read yet
     * @throws IllegalArgumentException if the number is not positive
     */
    public CatalogSection dataTag(long id) {
        return section(dataTags, "data tag", id, number -> api.ofDataTag(number, CustomFields.ALL));
    }

    private CatalogSection section(
            Map<Long, CatalogSection> sections,
            String kind,
            long id,
            LongFunction<List<CustomFieldDefinition>> reader) {
        if (id < 1) {
            throw new IllegalArgumentException(kind + " is " + id + ": give the number of an existing one, 1 or more");
        }
        return sections.computeIfAbsent(id, key -> section(kind + " " + key, () -> reader.apply(key)));
    }

    /** Forgets everything: what is needed next is read again. */
    public void refresh() {
        List.of(tasks, contacts, projects, users).forEach(EntitySection::refresh);
        main.refresh();
        directories.values().forEach(CatalogSection::refresh);
        dataTags.values().forEach(CatalogSection::refresh);
    }

    /** The times of a catalogue. Not thread-safe. */
    public static final class Builder {
        private final CustomFields api;
        private Duration expiry = Duration.ofMinutes(10);
        private Duration attachedExpiry = Duration.ofMinutes(1);
        private Timing timing = Timing.SYSTEM;

        private Builder(CustomFields api) {
            this.api = Objects.requireNonNull(api, "customFields");
        }

        /**
         * How long definitions and sets are kept: a renamed or deleted field is noticed after that.
         *
         * @param time more than zero; 10 minutes by default
         * @return this builder
         * @throws IllegalArgumentException if the time is zero or negative
         */
        public Builder expiry(Duration time) {
            this.expiry = positive("expiry", time);
            return this;
        }

        /**
         * How long it is kept which fields one entity has. Of the last thousand entities at most.
         *
         * @param time more than zero; 1 minute by default
         * @return this builder
         * @throws IllegalArgumentException if the time is zero or negative
         */
        public Builder attachedExpiry(Duration time) {
            this.attachedExpiry = positive("attachedExpiry", time);
            return this;
        }

        Builder timing(Timing clock) {
            this.timing = clock;
            return this;
        }

        private static Duration positive(String name, Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException(name + " is " + time + ": give more than zero");
            }
            return time;
        }

        /** {@return an empty catalogue; nothing is read yet} */
        public CustomFieldCatalog build() {
            return new CustomFieldCatalog(this);
        }
    }
}
