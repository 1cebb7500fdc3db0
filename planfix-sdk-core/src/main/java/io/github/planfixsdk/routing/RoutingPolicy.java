package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
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
    /** The kinds and directions a configuration tells apart, under the names used in problems' paths. */
    private enum Slot {
        INBOUND_CALLS("inboundCalls", InteractionKind.CALL, Direction.IN),
        OUTBOUND_CALLS("outboundCalls", InteractionKind.CALL, Direction.OUT),
        CHATS("chats", InteractionKind.CHAT, Direction.IN),
        REQUESTS("requests", InteractionKind.REQUEST, Direction.IN);

        private final String path;
        private final InteractionKind kind;
        private final Direction direction;

        Slot(String path, InteractionKind kind, Direction direction) {
            this.path = path;
            this.kind = kind;
            this.direction = direction;
        }

        static Slot of(InteractionKind kind, Direction direction) {
            return switch (kind) {
                case CALL -> direction == Direction.IN ? INBOUND_CALLS : OUTBOUND_CALLS;
                case CHAT -> CHATS;
                case REQUEST -> REQUESTS;
            };
        }
    }

    private final Catalogue catalogue;
    private final HistoryStrategy history;
    private final Map<Slot, InteractionPolicy> policies;
    private final String hash;

    private RoutingPolicy(Catalogue catalogue, HistoryStrategy history, Map<Slot, InteractionPolicy> policies) {
        this.catalogue = catalogue;
        this.history = history;
        this.policies = Collections.unmodifiableMap(policies);
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("history", history.name());
        policies.forEach((slot, policy) -> form.set(slot.path, CanonicalForm.policy(policy)));
        this.hash = CanonicalForm.hash(form);
    }

    /**
     * Starts a configuration with the vendor's attributes and nothing to do.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
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
     * What makes an interaction a first one.
     *
     * @return the strategy
     */
    public HistoryStrategy historyStrategy() {
        return history;
    }

    /**
     * The attributes it knows; an {@link InteractionReader} should read the same.
     *
     * @return the catalogue
     */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Identifies the configuration in decisions and logs: equal configurations have equal hashes, on every machine.
     *
     * @return 64 hexadecimal digits
     */
    public String configurationHash() {
        return hash;
    }

    @Override
    public String toString() {
        return "RoutingPolicy " + policies.keySet().toString().toLowerCase(Locale.ROOT) + " " + hash.substring(0, 12);
    }

    /** Builds a {@link RoutingPolicy}. Not for use by several threads. */
    public static final class Builder {
        private final Map<Slot, InteractionPolicy> policies = new EnumMap<>(Slot.class);
        private final Set<Slot> repeated = EnumSet.noneOf(Slot.class);
        private Catalogue catalogue = Catalogue.standard();
        private HistoryStrategy history = HistoryStrategy.CRM;

        private Builder() {}

        /**
         * Sets the attributes that may be used; the vendor's by default.
         *
         * @param value the catalogue
         * @return this builder
         */
        public Builder catalogue(Catalogue value) {
            catalogue = Objects.requireNonNull(value, "catalogue");
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

        private Builder put(Slot slot, Consumer<InteractionPolicy.Builder> configuration) {
            InteractionPolicy.Builder builder =
                    new InteractionPolicy.Builder(slot == Slot.CHATS ? ChatMoment.START : null);
            configuration.accept(builder);
            if (policies.put(slot, builder.build()) != null) {
                repeated.add(slot);
            }
            return this;
        }

        /**
         * Checks everything and builds the policy.
         *
         * @return an immutable policy
         * @throws RoutingConfigurationException if there are problems; it lists all of them
         */
        public RoutingPolicy build() {
            PolicyValidator validator = new PolicyValidator(catalogue);
            if (policies.isEmpty()) {
                validator.problem("policy", "nothing is configured: configure calls, chats or requests");
            }
            for (Slot slot : repeated) {
                validator.problem(slot.path, "is configured twice: keep one of them");
            }
            policies.forEach((slot, policy) -> validator.policy(slot.path, slot.kind, slot.direction, policy));
            if (!validator.problems().isEmpty()) {
                throw new RoutingConfigurationException(validator.problems());
            }
            return new RoutingPolicy(catalogue, history, new EnumMap<>(policies));
        }
    }
}
