package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of interactions of one kind and direction; a part of a {@link RoutingPolicy}. Immutable. */
public final class InteractionPolicy {
    private final InteractionFilter filter;
    private final @Nullable Plan first;
    private final @Nullable Plan repeat;
    private final @Nullable ResponsibleRules responsible;
    private final List<PersonSelector> participants;
    private final Titles titles;
    private final List<FieldMapping> fields;
    private final @Nullable ChatMoment moment;
    private final @Nullable Comparison tag;
    private final boolean passWithoutContactData;
    private final boolean forwardToPersonalManager;
    private final ContactHistory unknownHistoryAs;

    private InteractionPolicy(Builder builder) {
        this.filter = builder.filter;
        this.first = builder.first;
        this.repeat = builder.repeat;
        this.responsible = builder.responsible;
        this.participants = builder.participants;
        this.titles = new Titles(builder.titles, builder.style);
        this.fields = List.copyOf(builder.fields);
        this.moment = builder.moment;
        this.tag = builder.tag;
        this.passWithoutContactData = builder.passWithoutContactData;
        this.forwardToPersonalManager = builder.forwardToPersonalManager;
        this.unknownHistoryAs = builder.unknownHistoryAs;
    }

    /** {@return which interactions it is for} */
    public InteractionFilter filter() {
        return filter;
    }

    /** {@return the plan for first contacts} */
    public Plan first() {
        return Objects.requireNonNull(first, "first");
    }

    /** {@return the plan for repeat contacts} */
    public Plan repeat() {
        return Objects.requireNonNull(repeat, "repeat");
    }

    /** {@return who becomes responsible} */
    public ResponsibleRules responsible() {
        return Objects.requireNonNull(responsible, "responsible");
    }

    /** {@return who takes part in the tasks besides the responsible; nobody unless set} */
    public List<PersonSelector> participants() {
        return participants;
    }

    /**
     * {@return the template of a title, in the zone and language of the policy; the default one if none is set}
     *
     * @param kind which title
     */
    public TitleTemplate title(TitleKind kind) {
        return titles.of(kind);
    }

    /**
     * {@return a title as decisions write it: by the template, or by the default one where that comes out empty}
     *
     * @param kind which title
     * @param interaction an example
     */
    public String preview(TitleKind kind, Interaction interaction) {
        return titles.preview(kind, interaction);
    }

    TitleTemplate defaultTitle(TitleKind kind) {
        return titles.byDefault(kind);
    }

    /** {@return the field mappings, in the order given} */
    public List<FieldMapping> fields() {
        return fields;
    }

    /** {@return when a chat is decided on; nothing for calls and requests} */
    public Optional<ChatMoment> moment() {
        return Optional.ofNullable(moment);
    }

    /**
     * {@return the condition on the tag of {@link ChatMoment#TAG}, whose wanted value is the tag's number or name; nothing for
     * any other moment}
     */
    public Optional<Comparison> tag() {
        return Optional.ofNullable(tag);
    }

    /** {@return whether chats without a telephone number are passed} */
    public boolean passesWithoutContactData() {
        return passWithoutContactData;
    }

    /** {@return whether calls are forwarded to the contact's responsible} */
    public boolean forwardsToPersonalManager() {
        return forwardToPersonalManager;
    }

    /** {@return what an unknown history counts as; {@link ContactHistory#UNKNOWN} for no answer} */
    public ContactHistory unknownHistoryAs() {
        return unknownHistoryAs;
    }

    boolean needsContactOwner() {
        boolean creates = first().kind() != Plan.Kind.NOTHING || repeat().kind() != Plan.Kind.NOTHING;
        boolean asked =
                participants.stream().anyMatch(selector -> selector.kind().asksForOwner());
        return creates && (asked || responsible().needsContactOwner());
    }

    Builder toBuilder() {
        Builder result = new Builder(moment);
        result.titles.putAll(titles.own());
        result.fields.addAll(fields);
        result.filter = filter;
        result.first = first;
        result.repeat = repeat;
        result.responsible = responsible;
        result.participants = participants;
        result.tag = tag;
        result.passWithoutContactData = passWithoutContactData;
        result.forwardToPersonalManager = forwardToPersonalManager;
        result.unknownHistoryAs = unknownHistoryAs;
        return result;
    }

    Map<TitleKind, TitleTemplate> ownTitles() {
        return titles.own();
    }

    @Nullable
    Plan firstOrNull() {
        return first;
    }

    @Nullable
    Plan repeatOrNull() {
        return repeat;
    }

    @Nullable
    ResponsibleRules responsibleOrNull() {
        return responsible;
    }

    boolean isTheMoment(Interaction interaction) {
        ChatMoment wanted = moment;
        if (interaction.kind() != InteractionKind.CHAT || wanted == null) {
            return interaction.phase() == InteractionPhase.FINISHED;
        }
        return wanted.isNow(interaction, tag);
    }

    /** Builds an {@link InteractionPolicy}; made and checked by {@link RoutingPolicy.Builder}. */
    public static final class Builder {
        private final Map<TitleKind, TitleTemplate> titles = new EnumMap<>(TitleKind.class);
        private final List<FieldMapping> fields = new ArrayList<>();
        private TitleStyle style = TitleStyle.STANDARD;
        private InteractionFilter filter = InteractionFilter.off();
        private @Nullable Plan first;
        private @Nullable Plan repeat;
        private @Nullable ResponsibleRules responsible;
        private List<PersonSelector> participants = List.of();
        private @Nullable ChatMoment moment;
        private @Nullable Comparison tag;
        private boolean passWithoutContactData;
        private boolean forwardToPersonalManager;
        private ContactHistory unknownHistoryAs = ContactHistory.UNKNOWN;

        Builder(@Nullable ChatMoment moment) {
            this.moment = moment;
        }

        /**
         * Sets which interactions the policy is for; off by default.
         *
         * @param value the filter
         * @return this builder
         */
        public Builder filter(InteractionFilter value) {
            filter = Objects.requireNonNull(value, "filter");
            return this;
        }

        /**
         * Sets the plan for first contacts; required.
         *
         * @param plan the plan
         * @return this builder
         */
        public Builder first(Plan plan) {
            first = Objects.requireNonNull(plan, "plan");
            return this;
        }

        /**
         * Sets the plan for repeat contacts; required.
         *
         * @param plan the plan
         * @return this builder
         */
        public Builder repeat(Plan plan) {
            repeat = Objects.requireNonNull(plan, "plan");
            return this;
        }

        /**
         * Sets who becomes responsible; required.
         *
         * @param rules the rules with their default
         * @return this builder
         */
        public Builder responsible(ResponsibleRules rules) {
            responsible = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Sets who takes part in the tasks besides the responsible: everybody whom the selectors name. A Planfix task has
         * one counterparty, so further contacts are participants too. Who isn't synchronised is left out with a warning;
         * who is away takes part nevertheless.
         *
         * @param selectors in any order; none for nobody, the default
         * @return this builder
         */
        public Builder participants(PersonSelector... selectors) {
            participants = List.of(selectors);
            return this;
        }

        /**
         * Sets a title.
         *
         * @param kind which title
         * @param template its template
         * @return this builder
         */
        public Builder title(TitleKind kind, TitleTemplate template) {
            titles.put(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(template, "template"));
            return this;
        }

        /**
         * Brings a title's default text back.
         *
         * @param kind which title
         * @return this builder
         */
        public Builder resetTitle(TitleKind kind) {
            titles.remove(kind);
            return this;
        }

        /**
         * Adds a field mapping.
         *
         * @param mapping which field is filled with what
         * @return this builder
         */
        public Builder field(FieldMapping mapping) {
            fields.add(Objects.requireNonNull(mapping, "mapping"));
            return this;
        }

        /**
         * Sets the field mappings in place of those that are there.
         *
         * @param mappings in any order; none to fill no field, the default
         * @return this builder
         */
        public Builder fields(List<FieldMapping> mappings) {
            List<FieldMapping> copy = List.copyOf(mappings);
            fields.clear();
            fields.addAll(copy);
            return this;
        }

        /**
         * Sets when a chat is decided on; {@link ChatMoment#START} by default. Any moment but {@link ChatMoment#TAG} takes
         * the tag back. Chats only.
         *
         * @param value the moment
         * @return this builder
         */
        public Builder moment(ChatMoment value) {
            moment = Objects.requireNonNull(value, "moment");
            tag = value == ChatMoment.TAG ? tag : null;
            return this;
        }

        /**
         * Sets the tag of {@link ChatMoment#TAG}.
         *
         * @param tagId the vendor's number of the tag
         * @return this builder
         */
        public Builder tag(long tagId) {
            tag = Attributes.TAG_ID.anyOf(tagId);
            return this;
        }

        /**
         * Sets the tag of {@link ChatMoment#TAG} by its name.
         *
         * @param name the tag's name; case doesn't matter
         * @return this builder
         */
        public Builder tag(String name) {
            tag = Attributes.TAG_NAME.anyOf(name);
            return this;
        }

        /**
         * Also passes chats without a telephone number; without this they are skipped. Whoever left an e-mail address is
         * still recognised by it; every other such chat makes a new contact and task, so duplicates are likely, and the
         * decision warns of them. Chats only.
         *
         * @return this builder
         */
        public Builder passWithoutContactData() {
            return passWithoutContactData(true);
        }

        /**
         * Sets whether chats without a telephone number are passed, as {@link #passWithoutContactData()} says.
         *
         * @param value false to skip them, the default
         * @return this builder
         */
        public Builder passWithoutContactData(boolean value) {
            passWithoutContactData = value;
            return this;
        }

        /**
         * Forwards calls to the contact's responsible, if the facts name one. Inbound calls only.
         *
         * @return this builder
         */
        public Builder forwardToPersonalManager() {
            return forwardToPersonalManager(true);
        }

        /**
         * Sets whether calls are forwarded, as {@link #forwardToPersonalManager()} says.
         *
         * @param value false to leave them, the default
         * @return this builder
         */
        public Builder forwardToPersonalManager(boolean value) {
            forwardToPersonalManager = value;
            return this;
        }

        /**
         * Sets what an unknown history counts as. By default it stays unknown: if the plans differ there is no decision.
         *
         * @param value the history to assume
         * @return this builder
         */
        public Builder unknownHistoryAs(ContactHistory value) {
            unknownHistoryAs = Objects.requireNonNull(value, "history");
            return this;
        }

        void style(TitleStyle value) {
            style = value;
        }

        InteractionPolicy build() {
            return new InteractionPolicy(this);
        }
    }
}
