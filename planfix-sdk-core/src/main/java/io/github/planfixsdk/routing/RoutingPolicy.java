package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A validated routing configuration: what calls, chats and requests become in Planfix. Immutable and thread-safe.
 * Deciding is pure: the same interaction and facts always give the same decision, and nothing is read or written.
 */
public final class RoutingPolicy {
    private final Catalogue catalogue;
    private final HistoryStrategy history;
    private final TitleStyle style;
    private final Map<String, Condition> conditions;
    private final Map<Slot, InteractionPolicy> policies;
    private final @Nullable DealPolicy deals;
    private final ObjectNode form;
    private final String hash;

    RoutingPolicy(
            Catalogue catalogue,
            HistoryStrategy history,
            TitleStyle style,
            Map<String, Condition> conditions,
            Map<Slot, InteractionPolicy> policies,
            @Nullable DealPolicy deals) {
        this.catalogue = catalogue;
        this.history = history;
        this.style = style;
        this.conditions = Collections.unmodifiableMap(conditions);
        this.policies = Collections.unmodifiableMap(policies);
        this.deals = deals;
        this.form = new PolicyWriter().write(history, style, conditions, policies, deals);
        this.hash = PolicyWriter.hash(form);
    }

    /** {@return a builder of a configuration with the vendor's attributes and nothing to do} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return a builder with everything this policy has} A kind that is configured on it starts from what this policy has for
     * it; methods that begin with "without" take something back, if it is there, so that it can be left out or set anew.
     */
    public Builder toBuilder() {
        Builder result = new Builder().catalogue(catalogue).historyStrategy(history);
        result.style = style;
        result.conditions.putAll(conditions);
        result.inherited.putAll(policies);
        result.deals = deals;
        return result;
    }

    /**
     * Decides on an interaction.
     *
     * @param interaction what came
     * @param facts the state of the CRM and the clock
     * @return the decision with its reasons; never null
     */
    public Decision decide(Interaction interaction, Facts facts) {
        Objects.requireNonNull(interaction, "interaction");
        Objects.requireNonNull(facts, "facts");
        return Decider.decide(interaction, facts, this);
    }

    /**
     * The policy of a kind and direction.
     *
     * @param kind the kind
     * @param direction the direction; chats and requests have one policy for both
     * @return nothing if it isn't configured
     */
    public Optional<InteractionPolicy> policy(InteractionKind kind, Direction direction) {
        return Optional.ofNullable(policyOrNull(kind, direction));
    }

    @Nullable
    InteractionPolicy policyOrNull(InteractionKind kind, Direction direction) {
        return policies.get(Slot.of(kind, direction));
    }

    /**
     * Whether a decision may depend on who looks after the contact in Planfix, {@link Facts#contactOwner()}. If not,
     * Planfix need not be asked.
     *
     * @param kind the kind of interaction
     * @param direction its direction
     * @return false also if the kind isn't configured, or nothing is created
     */
    public boolean needsContactOwner(InteractionKind kind, Direction direction) {
        InteractionPolicy policy = policyOrNull(kind, direction);
        return policy != null && policy.needsContactOwner();
    }

    /** {@return what tasks say about deals; nothing if deals aren't configured} */
    public Optional<DealPolicy> deals() {
        return Optional.ofNullable(deals);
    }

    /** {@return what makes an interaction a first one} */
    public HistoryStrategy historyStrategy() {
        return history;
    }

    /** {@return the zone as of which the moments in titles are written; UTC unless set} */
    public ZoneId zone() {
        return style.zone();
    }

    /** {@return the language of the default titles and of the months and days in titles; English unless set} */
    public Locale language() {
        return style.language().locale();
    }

    /** {@return the attributes it knows; an {@link InteractionReader} should read the same} */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** {@return the conditions that are defined under a name; unmodifiable} */
    public Map<String, Condition> conditions() {
        return conditions;
    }

    /**
     * {@return the configuration as JSON, from which {@link PolicyReader} with the same catalogue makes an equal policy; a
     * copy} Equal policies have equal JSON: keys have a fixed order and defaults are left out.
     */
    public JsonNode toJson() {
        return JsonText.copy(form);
    }

    /**
     * {@return 64 hexadecimal digits that identify the configuration in decisions and logs, on every machine} They are the
     * SHA-256 of {@link #toJson()} without white space.
     */
    public String configurationHash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoutingPolicy that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "RoutingPolicy " + policies.keySet().toString().toLowerCase(Locale.ROOT) + " " + hash.substring(0, 12);
    }

    /** Builds a {@link RoutingPolicy}. Not for use by several threads. */
    public static final class Builder {
        private final Map<Slot, InteractionPolicy> policies = new EnumMap<>(Slot.class);
        private final Map<Slot, InteractionPolicy> inherited = new EnumMap<>(Slot.class);
        private final Set<Slot> repeated = EnumSet.noneOf(Slot.class);
        private final Map<String, Condition> conditions = new LinkedHashMap<>();
        private @Nullable DealPolicy deals;
        private PolicyReader reader = PolicyReader.standard();
        private HistoryStrategy history = HistoryStrategy.CRM;
        private TitleStyle style = TitleStyle.STANDARD;

        private Builder() {}

        /**
         * Sets the attributes that may be used; the vendor's by default.
         *
         * @param value the catalogue
         * @return this builder
         */
        public Builder catalogue(Catalogue value) {
            reader = reader.catalogue(value);
            return this;
        }

        /**
         * Sets what is known about the account; the configuration is checked against it.
         *
         * @param value employees, fields and scopes
         * @return this builder
         */
        public Builder account(AccountSnapshot value) {
            reader = reader.account(value);
            return this;
        }

        /**
         * Defines a condition under a name; {@link Condition#named} refers to it.
         *
         * @param name the name
         * @param condition what it stands for; it may refer to others
         * @return this builder
         * @throws IllegalArgumentException if the name is defined already
         */
        public Builder condition(String name, Condition condition) {
            Objects.requireNonNull(condition, "condition");
            if (conditions.putIfAbsent(Objects.requireNonNull(name, "name"), condition) != null) {
                throw new IllegalArgumentException("condition \"" + name + "\" is defined already: give another name");
            }
            return this;
        }

        /**
         * Takes back a condition with a name, if it is defined. What still refers to it is a problem.
         *
         * @param name the name
         * @return this builder
         */
        public Builder withoutCondition(String name) {
            conditions.remove(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Sets what makes an interaction a first one; {@link HistoryStrategy#CRM} by default.
         *
         * @param value the strategy
         * @return this builder
         */
        public Builder historyStrategy(HistoryStrategy value) {
            history = Objects.requireNonNull(value, "strategy");
            return this;
        }

        /**
         * Sets where the moments in titles are written as of; UTC by default. Working hours have zones of their own.
         *
         * @param value the zone
         * @return this builder
         */
        public Builder zone(ZoneId value) {
            style = new TitleStyle(Objects.requireNonNull(value, "zone"), style.language());
            return this;
        }

        /**
         * Sets the language of the default titles and of the months and days in titles; English by default.
         *
         * @param value Russian for Russian, anything else for English
         * @return this builder
         */
        public Builder language(Locale value) {
            style = new TitleStyle(style.zone(), Language.of(value));
            return this;
        }

        /**
         * Configures inbound calls.
         *
         * @param configuration fills in the policy
         * @return this builder
         */
        public Builder inboundCalls(Consumer<InteractionPolicy.Builder> configuration) {
            return put(Slot.INBOUND_CALLS, configuration);
        }

        /**
         * Configures outbound calls.
         *
         * @param configuration fills in the policy
         * @return this builder
         */
        public Builder outboundCalls(Consumer<InteractionPolicy.Builder> configuration) {
            return put(Slot.OUTBOUND_CALLS, configuration);
        }

        /**
         * Configures chats.
         *
         * @param configuration fills in the policy
         * @return this builder
         */
        public Builder chats(Consumer<InteractionPolicy.Builder> configuration) {
            return put(Slot.CHATS, configuration);
        }

        /**
         * Configures requests.
         *
         * @param configuration fills in the policy
         * @return this builder
         */
        public Builder requests(Consumer<InteractionPolicy.Builder> configuration) {
            return put(Slot.REQUESTS, configuration);
        }

        /**
         * Configures deals.
         *
         * @param value which tasks are deals, and what their statuses mean
         * @return this builder
         */
        public Builder deals(DealPolicy value) {
            deals = Objects.requireNonNull(value, "deals");
            return this;
        }

        /**
         * Takes the deals back, if they are configured.
         *
         * @return this builder
         */
        public Builder withoutDeals() {
            deals = null;
            return this;
        }

        /**
         * Takes back what is configured for a kind of interaction, if anything is. Configured again, it starts from nothing.
         *
         * @param kind the kind
         * @param direction the direction; chats and requests have one policy for both
         * @return this builder
         */
        public Builder without(InteractionKind kind, Direction direction) {
            Slot slot = Slot.of(kind, direction);
            inherited.remove(slot);
            policies.remove(slot);
            repeated.remove(slot);
            return this;
        }

        private Builder put(Slot slot, Consumer<InteractionPolicy.Builder> configuration) {
            InteractionPolicy before = inherited.get(slot);
            InteractionPolicy.Builder builder = before == null
                    ? new InteractionPolicy.Builder(slot == Slot.CHATS ? ChatMoment.START : null)
                    : before.toBuilder();
            configuration.accept(builder);
            inherited.remove(slot);
            if (policies.put(slot, builder.build()) != null) {
                repeated.add(slot);
            }
            return this;
        }

        /**
         * Checks everything.
         *
         * @return all problems with their places in the JSON; none if {@link #build()} succeeds
         */
        public List<ConfigurationProblem> validate() {
            Problems problems = new Problems();
            read(problems);
            return List.copyOf(problems.all());
        }

        /**
         * Checks everything and builds the policy.
         *
         * @return an immutable policy
         * @throws RoutingConfigurationException if there are problems; it lists all of them
         */
        public RoutingPolicy build() {
            Problems problems = new Problems();
            RoutingPolicy policy = read(problems);
            if (policy == null) {
                throw new RoutingConfigurationException(problems.all());
            }
            return policy;
        }

        /** Goes by the JSON, so that what is built in Java and what is read can't differ. */
        private @Nullable RoutingPolicy read(Problems problems) {
            for (Slot slot : repeated) {
                problems.add("$." + slot.key(), ProblemCode.CONFIGURED_TWICE);
            }
            Map<Slot, InteractionPolicy> all = new EnumMap<>(inherited);
            all.putAll(policies);
            PolicyWriter writer = new PolicyWriter();
            return reader.read(writer.write(history, style, conditions, all, deals), writer.attributes(), problems);
        }
    }
}
