package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.RoutingPolicy;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Runs recorded interactions against configurations and says what would happen. Planfix is neither read nor written: whether a client is
 * known follows from the interactions before, as if the account had been empty at the beginning. Of calls Planfix makes the contact
 * itself, whatever the configuration says; who was known before is said by {@link Builder#knowing}. The clock is that of the interaction: its end, or else its
 * beginning, or else that of the interaction before; before the first time it is that of {@link Builder#startingAt}.
 *
 * <p>Memory doesn't grow with the stream: counts are exact, decisions are kept up to {@link Builder#examples}, and of
 * clients the last 500,000 numbers and addresses are known, and of what was decided the last 500,000 interactions. Immutable; every run begins anew.
 */
public final class DryRun {
    private final BiConsumer<Interaction, Facts.Builder> known;
    private final PhoneNormalizer phones;
    private final int dailyQuota;
    private final int examples;
    private final Instant startingAt;

    private DryRun(Builder builder) {
        this.known = builder.known;
        this.phones = builder.phones;
        this.dailyQuota = builder.dailyQuota;
        this.examples = builder.examples;
        this.startingAt = builder.startingAt;
    }

    /** {@return a dry run that knows no employees, with a quota of 20,000 requests a day and 500 examples} */
    public static DryRun standard() {
        return builder().build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Decides on everything recorded.
     *
     * @param policy the configuration
     * @param recorded the interactions in the order in which they were reported; a chat may come several times, in its phases. A
     *     report of finished chats alone has none at the moment {@code START}: {@link Interaction#toBuilder} can put the start before it
     * @return what would happen
     */
    public DryRunResult run(RoutingPolicy policy, Iterable<Interaction> recorded) {
        SimulatedCrm crm = new SimulatedCrm(known, phones, startingAt);
        Tally tally = new Tally(policy, dailyQuota, examples);
        RecordedInteractions.each(recorded, interaction -> {
            Decision decision = crm.decide(policy, interaction);
            tally.add(decision, crm.wroteLateData());
        });
        return tally.result(unreadable(recorded));
    }

    /**
     * Decides on everything recorded by two configurations, in one pass.
     *
     * @param before the configuration in use
     * @param after the one that is to take its place
     * @param recorded the interactions in the order in which they were reported
     * @return what would be different, interaction by interaction
     */
    public PolicyComparison compare(RoutingPolicy before, RoutingPolicy after, Iterable<Interaction> recorded) {
        SimulatedCrm crmBefore = new SimulatedCrm(known, phones, startingAt);
        SimulatedCrm crmAfter = new SimulatedCrm(known, phones, startingAt);
        Tally tallyBefore = new Tally(before, dailyQuota, examples);
        Tally tallyAfter = new Tally(after, dailyQuota, examples);
        Differences differences = new Differences(examples);
        RecordedInteractions.each(recorded, interaction -> {
            Decision one = crmBefore.decide(before, interaction);
            Decision other = crmAfter.decide(after, interaction);
            tallyBefore.add(one, crmBefore.wroteLateData());
            tallyAfter.add(other, crmAfter.wroteLateData());
            differences.add(one, other);
        });
        RecordedInteractions.Unreadable unreadable = unreadable(recorded);
        return differences.result(tallyBefore.result(unreadable), tallyAfter.result(unreadable));
    }

    private static RecordedInteractions.Unreadable unreadable(Iterable<Interaction> recorded) {
        return recorded instanceof RecordedInteractions file
                ? file.unreadable()
                : RecordedInteractions.Unreadable.NOTHING;
    }

    /** Builds a {@link DryRun}. Not for use by several threads. */
    public static final class Builder {
        private BiConsumer<Interaction, Facts.Builder> known = (interaction, facts) -> {};
        private PhoneNormalizer phones = PhoneNormalizer.digits();
        private int dailyQuota = 20_000;
        private int examples = 500;
        private Instant startingAt = Instant.EPOCH;

        private Builder() {}

        /**
         * Sets what is known besides the interactions: employees, who stands in for whom, which clients had a contact before.
         *
         * @param value adds to the facts of each interaction, for example {@code (interaction, facts) -> directory.applyTo(facts)}; what it
         *     says of the client goes before what followed from the interactions
         * @return this builder
         */
        public Builder knowing(BiConsumer<Interaction, Facts.Builder> value) {
            known = Objects.requireNonNull(value, "knowing");
            return this;
        }

        /**
         * Sets how telephone numbers are compared; by digits by default. Clients are told apart as the executor does if it has
         * the same.
         *
         * @param value for example that of a region, which knows that a Russian number may begin with 8 or with +7
         * @return this builder
         */
        public Builder phones(PhoneNormalizer value) {
            phones = Objects.requireNonNull(value, "phones");
            return this;
        }

        /**
         * Sets how many requests a day the account has, to compare the costs with; 20,000 by default.
         *
         * @param requests the number shown in Planfix's settings
         * @return this builder
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder dailyQuota(int requests) {
            dailyQuota = atLeast("dailyQuota", requests, 1);
            return this;
        }

        /**
         * Sets how many decisions, and how many differences, a result keeps; 500 by default. Counts don't depend on it.
         *
         * @param most the number, 0 for none
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder examples(int most) {
            examples = atLeast("examples", most, 0);
            return this;
        }

        /**
         * Sets what the clock shows until an interaction tells the time; the beginning of 1970 by default. Working hours depend on
         * it where the recorded interactions have no times at all.
         *
         * @param value the moment
         * @return this builder
         */
        public Builder startingAt(Instant value) {
            startingAt = Objects.requireNonNull(value, "startingAt");
            return this;
        }

        private static int atLeast(String name, int value, int least) {
            if (value < least) {
                throw new IllegalArgumentException(name + " is " + value + ": give at least " + least);
            }
            return value;
        }

        /** {@return the dry run} */
        public DryRun build() {
            return new DryRun(this);
        }
    }
}
