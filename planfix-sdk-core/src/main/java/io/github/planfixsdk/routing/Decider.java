package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps from an interaction to a decision. */
final class Decider {
    private final Interaction interaction;
    private final Facts facts;
    private final RoutingPolicy routing;
    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable InteractionPolicy applied;
    private @Nullable FilterOutcome filterOutcome;
    private ContactHistory history;
    private ContactPlan contact = ContactPlan.NONE;
    private @Nullable TaskPlan task;
    private @Nullable Responsible responsible;
    private @Nullable String forwardTo;

    private Decider(Interaction interaction, Facts facts, RoutingPolicy routing) {
        this.interaction = interaction;
        this.facts = facts;
        this.routing = routing;
        if (!facts.warnings().isEmpty()) {
            this.warnings.addAll(facts.warnings());
        }
        this.history = routing.historyStrategy().answer(interaction, facts);
    }

    static Decision decide(Interaction interaction, Facts facts, RoutingPolicy routing) {
        return new Decider(interaction, facts, routing).decide();
    }

    private Decision decide() {
        InteractionPolicy own = routing.policyOrNull(interaction.kind(), interaction.direction());
        if (own == null) {
            return decision(Verdict.NOTHING, Reason.NO_POLICY);
        }
        applied = own;
        FilterOutcome answer = own.filter().apply(interaction, facts.now());
        filterOutcome = answer;
        if (answer.passes() && own.forwardsToPersonalManager()) {
            forwardTo = facts.personalManager().orElse(null);
        }
        if (facts.alreadyDecided()) {
            return decision(Verdict.NOTHING, Reason.ALREADY_DECIDED);
        }
        if (!facts.unfinished() && !own.isTheMoment(interaction)) {
            return decision(Verdict.NOTHING, Reason.NOT_THE_MOMENT);
        }
        if (answer == FilterOutcome.UNKNOWN) {
            warnings.add(new Warning(Warning.Code.FILTER_UNDECIDED, ""));
            return decision(Verdict.REJECTED, Reason.FILTER_UNKNOWN);
        }
        if (!answer.passes()) {
            return decision(Verdict.REJECTED, Reason.FILTER_REJECTED);
        }
        return plan(own);
    }

    private Decision plan(InteractionPolicy policy) {
        if (interaction.kind() == InteractionKind.CHAT
                && interaction.contactPhone().isEmpty()
                && !policy.passesWithoutContactData()) {
            return decision(Verdict.SKIPPED, Reason.NO_CONTACT_DATA);
        }
        boolean anonymous = isAnonymous();
        if (anonymous) {
            history = ContactHistory.FIRST;
        } else if (history == ContactHistory.UNKNOWN) {
            history = policy.unknownHistoryAs();
        }
        if (history == ContactHistory.UNKNOWN && !policy.first().equals(policy.repeat())) {
            return decision(Verdict.UNDECIDED, Reason.HISTORY_UNKNOWN);
        }
        Plan plan = history == ContactHistory.REPEAT ? policy.repeat() : policy.first();
        if (plan.kind() == Plan.Kind.NOTHING) {
            return decision(Verdict.NOTHING, Reason.POLICY);
        }
        if (anonymous) {
            warnings.add(new Warning(Warning.Code.DUPLICATE_RISK, ""));
        }
        if (history == ContactHistory.UNKNOWN) {
            warnings.add(new Warning(Warning.Code.HISTORY_UNKNOWN, ""));
        }
        boolean replacing = !policy.responsible().isIgnoringReplacements();
        Selection people = new Selection(interaction, facts, anonymous, replacing, warnings);
        responsible = policy.responsible().choose(interaction, facts, people, warnings);
        contact = contact(policy, plan, anonymous);
        task = task(policy, plan, responsible, people);
        return decision(
                Verdict.PROCEED,
                switch (history) {
                    case FIRST -> Reason.FIRST_CONTACT;
                    case REPEAT -> Reason.REPEAT_CONTACT;
                    case UNKNOWN -> Reason.SAME_PLAN;
                });
    }

    /**
     * A chat or request without number and address: nothing to find a contact by. An address alone must lead to the
     * contact that has it, because Planfix refuses a second one with the same address.
     */
    private boolean isAnonymous() {
        return interaction.kind() != InteractionKind.CALL
                && interaction.contactPhone().isEmpty()
                && interaction.contactEmail().isEmpty();
    }

    private ContactPlan contact(InteractionPolicy policy, Plan plan, boolean anonymous) {
        PersonRef known = anonymous ? null : facts.contact().orElse(null);
        ContactPlan.Action action;
        if (interaction.kind() == InteractionKind.CALL) {
            action = ContactPlan.Action.LEFT_TO_PLANFIX;
        } else if (!plan.hasContact()) {
            return ContactPlan.NONE;
        } else {
            action = known == null ? ContactPlan.Action.CREATE : ContactPlan.Action.USE;
        }
        boolean create = action == ContactPlan.Action.CREATE;
        return new ContactPlan(
                action,
                known,
                create ? title(policy, TitleKind.CONTACT) : null,
                interaction.contactPhone().orElse(null),
                interaction.contactEmail().orElse(null),
                plan.contactTemplate().orElse(null),
                fields(
                        policy,
                        FieldMapping.Entity.CONTACT,
                        create || (known == null && history == ContactHistory.FIRST)));
    }

    private @Nullable TaskPlan task(InteractionPolicy policy, Plan plan, Responsible chosen, Selection people) {
        TaskTarget target = plan.target().orElse(null);
        if (target == null) {
            return null;
        }
        return new TaskPlan(
                target,
                title(policy, taskTitle()),
                chosen,
                fields(policy, FieldMapping.Entity.TASK, true),
                participants(policy, chosen, people));
    }

    /** Without those who have a part in the task already. */
    private List<PersonRef> participants(InteractionPolicy policy, Responsible chosen, Selection people) {
        if (policy.participants().isEmpty()) {
            return List.of();
        }
        Set<PersonRef> everybody = new LinkedHashSet<>();
        people.collect(policy.participants(), everybody);
        everybody.remove(chosen.employee());
        facts.contact().ifPresent(everybody::remove);
        return List.copyOf(everybody);
    }

    private TitleKind taskTitle() {
        return switch (interaction.kind()) {
            case CHAT -> TitleKind.CHAT_TASK;
            case REQUEST -> TitleKind.REQUEST_TASK;
            case CALL -> {
                if (interaction.get(Attributes.IS_LOST).orElse(false)) {
                    yield TitleKind.LOST_CALL;
                }
                yield interaction.direction() == Direction.IN ? TitleKind.INBOUND_CALL : TitleKind.OUTBOUND_CALL;
            }
        };
    }

    private String title(InteractionPolicy policy, TitleKind kind) {
        String title = policy.title(kind).render(interaction);
        if (!title.isEmpty()) {
            return title;
        }
        warnings.add(Warning.emptyTitle(kind));
        return policy.defaultTitle(kind).render(interaction);
    }

    /** What is new has nothing to be kept, so all mappings are due. */
    private List<FieldWrite> fields(InteractionPolicy policy, FieldMapping.Entity entity, boolean isNew) {
        if (policy.fields().isEmpty()) {
            return List.of();
        }
        List<FieldWrite> writes = new ArrayList<>();
        for (FieldMapping mapping : policy.fields()) {
            if (mapping.entity() == entity && (isNew || mapping.always())) {
                Object value = value(interaction.all(mapping.attribute()));
                if (value != null) {
                    writes.add(new FieldWrite(
                            mapping.fieldId(),
                            mapping.fieldName(),
                            mapping.attribute().name(),
                            value));
                }
            }
        }
        return writes;
    }

    private static @Nullable Object value(List<?> values) {
        if (values.isEmpty()) {
            return null;
        }
        Object only = values.get(0);
        if (values.size() == 1 && only instanceof Instant) {
            return only;
        }
        if (values.size() == 1 && (only instanceof Number || only instanceof Boolean)) {
            return only instanceof BigDecimal || only instanceof Boolean ? only : ((Number) only).longValue();
        }
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(text.length() == 0 ? "" : ", ").append(value);
        }
        return text.length() == 0 ? null : text.toString();
    }

    private Decision decision(Verdict verdict, Reason reason) {
        return new Decision(
                interaction,
                verdict,
                reason,
                applied,
                filterOutcome,
                history,
                contact,
                task,
                responsible,
                forwardTo,
                warnings.isEmpty() ? List.of() : List.copyOf(warnings),
                facts.now(),
                routing.configurationHash());
    }
}
