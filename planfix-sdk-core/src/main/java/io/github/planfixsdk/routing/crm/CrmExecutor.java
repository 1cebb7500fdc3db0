package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.customfield.CustomFieldCatalog;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.internal.KeyLocks;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.routing.employee.EmployeeDirectory;
import io.github.planfixsdk.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries decisions out in Planfix. Thread-safe if its {@link ExecutionLog} is.
 *
 * <p>{@link #route} does everything for one interaction. Of calls the contact is made by Planfix itself, as soon as its
 * telephony hears of the call; to tell first calls from repeat ones, collect the {@link #facts} before that and use
 * {@link RoutingPolicy#decide} and {@link #execute} when the call is over.
 *
 * <p>An interaction is carried out once: what is in the log as done isn't done again. A step that failed for certain can
 * be tried again by executing again, which goes on where it stopped. A create whose end is unknown is never repeated: what
 * it made is looked for by its mark, now and whenever the interaction is executed again.
 *
 * <p>Two interactions of one client at the same moment make one contact if they go through the same executor: share one per
 * account. Several processes don't see each other in time, so lead the interactions of one client to one of them; with an
 * e-mail address Planfix itself refuses the second contact, and the first is taken.
 */
public final class CrmExecutor {
    static final UUID SOURCE = UUID.nameUUIDFromBytes("io.github.planfixsdk.routing".getBytes(StandardCharsets.UTF_8));

    private final CrmRun run;
    private final KeyLocks locks = new KeyLocks();

    private CrmExecutor(Builder builder) {
        ClientCache cache = new ClientCache(builder.clientsKept, builder.timing);
        CrmTools tools = new CrmTools(
                builder.contacts,
                builder.tasks,
                new ClientSearch(builder.contacts, builder.phones, builder.source, builder.mostSearches, cache),
                new Marks(builder.contacts, builder.tasks, builder.source),
                new FieldWriter(builder.catalog, builder.zone),
                builder.log,
                builder.clock.instant());
        ClientFacts facts =
                new ClientFacts(tools, builder.clock, builder.employees, builder.synchronised, builder.directory);
        this.run = new CrmRun(tools, facts, builder.dryRun);
    }

    /**
     * Starts an executor.
     *
     * @param client the client to work with
     * @return a builder
     */
    public static Builder builder(PlanfixClient client) {
        return new Builder(client.contacts(), client.tasks())
                .customFields(CustomFieldCatalog.of(client.customFields()));
    }

    /**
     * Starts an executor over the two groups it needs. Without {@link Builder#customFields} it writes fields by number alone.
     *
     * @param contacts where contacts are found and created
     * @param tasks where tasks are created
     * @return a builder
     */
    public static Builder builder(Contacts contacts, Tasks tasks) {
        return new Builder(contacts, tasks);
    }

    /**
     * Collects the facts about an interaction: a search by telephone number and, if that finds nothing, one by e-mail
     * address, both together at most {@link Builder#mostSearches two requests}. Deleted contacts don't count. A contact that
     * was found a short while ago is remembered; that there was none is not.
     *
     * @param interaction what came
     * @return facts in which the history is unknown if there is nothing to search by, more hits than can be looked at,
     *     or one whose number is hidden
     * @throws PlanfixException if Planfix can't be asked
     */
    public Facts facts(Interaction interaction) {
        return run.facts(interaction);
    }

    /**
     * Collects the facts, decides, and executes. Planfix is not asked if the interaction is turned away without it. Waits
     * while the same executor works on another interaction of the same client.
     *
     * <p>A chat that was carried out before the client's telephone number or address was known gets them written to the
     * contact that was made or found for it. What was left undone is gone on with; on a task of {@link #executeOn} nothing is
     * created then either.
     *
     * @param interaction what came
     * @param policy the policy
     * @return what became of it
     * @throws PlanfixException if Planfix can't be asked for the facts, or the thread is interrupted while it waits; failed
     *     writes are reported by the result
     */
    public Execution route(Interaction interaction, RoutingPolicy policy) {
        Decision withoutPlanfix = run.withoutPlanfix(interaction, policy);
        if (!CrmRun.needsPlanfix(withoutPlanfix)) {
            return execute(withoutPlanfix);
        }
        try {
            return locks.holding(run.keys(interaction), () -> run.route(interaction, policy));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Carries a decision out. Where a contact is to be created, one that is there by now is taken instead: what this executor
     * has made or found a short while ago counts, else it searches again. That the {@link #facts} of this interaction have found
     * nobody a short while ago counts only where a search would be a fifth request, and of a client with an address alone.
     *
     * <p>Contact and task take at most four requests, those for the facts of this interaction included, as long as the client
     * is remembered, see {@link Builder#keepClients}. On top come one for each search of a number that is part of those of
     * more than 100 contacts, one for the owner of an additional address that Planfix refuses, one or two for an attempt after
     * a failed one, and one for a chat that is reported in the phase identified, tagged or recorded, is found by neither number
     * nor address, and may have been carried out without them, if it may have begun before this executor and the log doesn't
     * survive a restart. In other phases such a chat is looked for within the four, or a {@link Warning.Code#DUPLICATE_RISK} says that it
     * was not.
     *
     * @param decision what to do
     * @return what became of it; failed writes don't throw, see {@link Execution#failure()}
     */
    public Execution execute(Decision decision) {
        return execute(decision, null);
    }

    /**
     * Carries a decision out on a task that Planfix has opened itself, as it does when a chat's first message comes in
     * through the chat protocol. Nothing is created: the responsible, the participants and the fields are written to the task,
     * the contact's fields to its counterparty. Where the decision knows the client as another contact, that one becomes the
     * counterparty, and a {@link Warning.Code#DUPLICATE_RISK} names both. Whoever takes part in the task already stays. A
     * chat's number or address that comes later is written to that contact, if the decision's plan has one. Two requests, and
     * one more for the contact's fields. A log that doesn't survive a restart forgets the task, and {@link #route} would make
     * another one: go on with this method there.
     *
     * @param task the task's number
     * @param decision what to do
     * @return what became of it; failed writes don't throw, see {@link Execution#failure()}
     */
    public Execution executeOn(long task, Decision decision) {
        return execute(decision, task);
    }

    private Execution execute(Decision decision, @Nullable Long opened) {
        try {
            return locks.holding(run.keys(decision.interaction()), () -> run.execute(decision, opened));
        } catch (InterruptedException e) {
            return new Execution(
                    decision, Execution.Outcome.FAILED, List.of(), null, null, 0, decision.warnings(), interrupted(e));
        }
    }

    private static PlanfixException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ConnectionException(
                "POST contact/", "interrupted while another thread works on the same client", false, e);
    }

    /** Builds a {@link CrmExecutor}. Not for use by several threads. */
    public static final class Builder {
        private final Contacts contacts;
        private final Tasks tasks;
        private final Map<Long, PersonRef> employees = new LinkedHashMap<>();
        private final Set<PersonRef> synchronised = new LinkedHashSet<>();
        private ExecutionLog log = ExecutionLog.inMemory(100_000);
        private Clock clock = Clock.systemUTC();
        private Timing timing = Timing.SYSTEM;
        private UUID source = SOURCE;
        private @Nullable CustomFieldCatalog catalog;
        private ZoneId zone = ZoneOffset.UTC;
        private Duration clientsKept = Duration.ofMinutes(1);
        private int mostSearches = 2;
        private PhoneNormalizer phones = PhoneNormalizer.digits();
        private boolean dryRun;
        private @Nullable EmployeeDirectory directory;

        private Builder(Contacts contacts, Tasks tasks) {
            this.contacts = Objects.requireNonNull(contacts, "contacts");
            this.tasks = Objects.requireNonNull(tasks, "tasks");
        }

        /**
         * Sets where executions are remembered; by default the last 100,000 in memory.
         *
         * @param value the log
         * @return this builder
         */
        public Builder log(ExecutionLog value) {
            log = Objects.requireNonNull(value, "log");
            return this;
        }

        /**
         * Sets the clock of the facts; the system's by default.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Sets how telephone numbers are compared; by digits by default.
         *
         * @param value for example that of a region, which knows that a Russian number may begin with 8 or with +7
         * @return this builder
         */
        public Builder phones(PhoneNormalizer value) {
            phones = Objects.requireNonNull(value, "phones");
            return this;
        }

        /**
         * Sets under which id the vendor's system is known to Planfix ({@code sourceId}). Contacts and tasks are marked with
         * a {@code sourceObjectId} that follows from it and from the interaction's kind and id, so that what an interrupted
         * attempt has made is found and not made again. Several accounts of a vendor on one account of Planfix need an id
         * each.
         *
         * @param system any UUID that stays; one of this SDK by default
         * @return this builder
         */
        public Builder source(UUID system) {
            source = Objects.requireNonNull(system, "system");
            return this;
        }

        /**
         * Sets how long it is remembered who has a telephone number or an address. A contact that was deleted, merged or
         * got another number in Planfix is noticed after that, or when a write to it fails. That a client has no contact is
         * remembered too, but {@link CrmExecutor#route} asks Planfix again before anything is created, and
         * {@link CrmExecutor#execute} as far as it says. 10,000 numbers and addresses at most.
         *
         * @param time a minute by default; zero to ask every time
         * @return this builder
         * @throws IllegalArgumentException if the time is negative or more than a day
         */
        public Builder keepClients(Duration time) {
            if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("time is " + time + ": give zero to one day");
            }
            clientsKept = time;
            return this;
        }

        /**
         * Sets how many requests looking for a client's contact may take. With two, an interaction costs at most two
         * requests if nothing is written and four with contact and task. That is enough for a number that up to 200 contacts
         * have a part of, or for a number and a main e-mail address, or for an address among the additional ones as well.
         * Whatever was not looked at is told by the warning {@link Warning.Code#SEARCH_INCOMPLETE}, but for additional addresses of
         * a client with a number: Planfix itself refuses a second contact with one.
         *
         * @param requests 1 to 10, two by default; three also looks for the address of a client with an unknown number
         *     among the additional ones
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder mostSearches(int requests) {
            if (requests < 1 || requests > 10) {
                throw new IllegalArgumentException("requests is " + requests + ": give 1 to 10");
            }
            mostSearches = requests;
            return this;
        }

        /**
         * Sets where the names of custom fields are looked up, and into what kind of field a moment is written. The catalogue
         * reads the account's fields when it first needs them, and then every ten minutes: these requests come on top.
         *
         * @param value the account's catalogue; by default one of the client's
         * @return this builder
         */
        public Builder customFields(CustomFieldCatalog value) {
            catalog = Objects.requireNonNull(value, "customFields");
            return this;
        }

        /**
         * Sets the zone of the days and times that are written to custom fields.
         *
         * @param value that of the token's employee; UTC by default
         * @return this builder
         */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "zone");
            return this;
        }

        Builder timing(Timing value) {
            timing = value;
            return this;
        }

        /**
         * Reads but doesn't write: executions say what would be done.
         *
         * @return this builder
         */
        public Builder dryRun() {
            dryRun = true;
            return this;
        }

        /**
         * Adds a synchronised employee.
         *
         * @param vendorId the vendor's number of the employee
         * @param employee the employee in Planfix
         * @return this builder
         */
        public Builder employee(long vendorId, PersonRef employee) {
            employees.put(vendorId, Objects.requireNonNull(employee, "employee"));
            return this;
        }

        /**
         * Adds a synchronised employee whom the vendor doesn't know.
         *
         * @param employee the employee in Planfix
         * @return this builder
         */
        public Builder employee(PersonRef employee) {
            synchronised.add(Objects.requireNonNull(employee, "employee"));
            return this;
        }

        /**
         * Takes the synchronised employees from a directory, as of its last run, at each interaction.
         *
         * @param value the directory
         * @return this builder
         */
        public Builder employees(EmployeeDirectory value) {
            directory = Objects.requireNonNull(value, "directory");
            return this;
        }

        /**
         * Builds the executor.
         *
         * @return an executor
         */
        public CrmExecutor build() {
            return new CrmExecutor(this);
        }
    }
}
