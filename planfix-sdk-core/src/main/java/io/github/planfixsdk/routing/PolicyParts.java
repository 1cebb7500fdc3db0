package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the policy of one kind and direction, and says what is wrong with it. */
final class PolicyParts {
    private final Slot slot;
    private final JsonPart part;
    private final ConditionReader conditions;
    private final IdentityHashMap<JsonNode, Attribute<?>> given;
    private final @Nullable AccountSnapshot account;
    private final Problems problems;
    private final InteractionPolicy.Builder policy;

    PolicyParts(
            Slot slot,
            JsonPart part,
            ConditionReader conditions,
            IdentityHashMap<JsonNode, Attribute<?>> given,
            @Nullable AccountSnapshot account,
            TitleStyle style,
            Problems problems) {
        this.slot = slot;
        this.part = part;
        this.conditions = conditions;
        this.given = given;
        this.account = account;
        this.problems = problems;
        this.policy = new InteractionPolicy.Builder(slot == Slot.CHATS ? ChatMoment.START : null);
        this.policy.style(style);
    }

    InteractionPolicy read() {
        filter();
        Plan first = plan("first");
        Plan repeat = plan("repeat");
        if (first != null) {
            policy.first(first);
        }
        if (repeat != null) {
            policy.repeat(repeat);
        }
        unknownHistory();
        moment();
        options();
        new ResponsibleParts(slot, part, conditions, account, problems).read(policy);
        new TitleParts(slot, part, conditions, problems).read(policy);
        new FieldParts(slot, part, conditions, given, account, problems).read(policy);
        part.nothingElse();
        InteractionPolicy built = policy.build();
        if (account != null) {
            scopes(account, "first", first, built);
            scopes(account, "repeat", repeat, built);
        }
        return built;
    }

    private void filter() {
        JsonPart filter = part.part("filter");
        if (filter == null) {
            return;
        }
        boolean on = filter.flag("on");
        if (!filter.has("on")) {
            problems.add(filter.path("on"), ProblemCode.MISSING_KEY);
        }
        JsonNode node = filter.get("condition");
        policy.filter(on ? InteractionFilter.on() : InteractionFilter.off());
        if (node != null) {
            String path = filter.path("condition");
            Condition condition = conditions.read(node, path, slot.kind());
            if (condition != null) {
                if (new Reachability().neverHolds(condition)) {
                    problems.add(path, ProblemCode.FILTER_NEVER_PASSES);
                }
                policy.filter(on ? InteractionFilter.on(condition) : InteractionFilter.off(condition));
            }
        }
        filter.nothingElse();
    }

    private @Nullable Plan plan(String key) {
        if (!part.has(key)) {
            problems.add(part.path(key), ProblemCode.PLAN_MISSING);
            return null;
        }
        JsonPart form = part.part(key);
        if (form == null) {
            return null;
        }
        Plan.Kind kind = form.word("create", Plan.Kind.class);
        if (kind == null && !form.has("create")) {
            problems.add(form.path("create"), ProblemCode.PLAN_MISSING);
        }
        Plan plan = plan(form, kind);
        form.nothingElse();
        if (kind != null && !slot.plans().contains(kind)) {
            problems.add(
                    form.path("create"), ProblemCode.PLAN_NOT_OFFERED, JsonWords.of(kind), JsonWords.of(slot.plans()));
            return null;
        }
        return plan;
    }

    /** Null if something is wrong; without a kind what else is there is judged nevertheless. */
    private @Nullable Plan plan(JsonPart form, Plan.@Nullable Kind kind) {
        Long object = form.positive("object");
        Long template = form.positive("template");
        Long contactTemplate = form.positive("contactTemplate");
        if (kind == null) {
            return null;
        }
        boolean hasTask = kind == Plan.Kind.TASK || kind == Plan.Kind.CONTACT_AND_TASK;
        boolean hasContact = kind == Plan.Kind.CONTACT || kind == Plan.Kind.CONTACT_AND_TASK;
        if (!hasTask) {
            form.refuse("object", ProblemCode.NOT_IN_THIS_PLAN, JsonWords.of(kind));
            form.refuse("template", ProblemCode.NOT_IN_THIS_PLAN, JsonWords.of(kind));
        }
        if (!hasContact) {
            form.refuse("contactTemplate", ProblemCode.NOT_IN_THIS_PLAN, JsonWords.of(kind));
        } else if (slot.kind() == InteractionKind.CALL) {
            form.refuse("contactTemplate", ProblemCode.CONTACTS_OF_CALLS);
        }
        if (hasTask && form.has("object") && form.has("template")) {
            problems.add(form.path(), ProblemCode.TARGET_TWICE);
            return null;
        }
        if (hasTask && !form.has("object") && !form.has("template")) {
            problems.add(form.path(), ProblemCode.TARGET_MISSING, JsonWords.of(kind));
            return null;
        }
        TaskTarget target =
                object != null ? TaskTarget.object(object) : template != null ? TaskTarget.template(template) : null;
        if (hasTask && target == null) {
            return null;
        }
        Plan plan =
                switch (kind) {
                    case NOTHING -> Plan.nothing();
                    case CONTACT -> Plan.contact();
                    case TASK -> target == null ? Plan.nothing() : Plan.task(target);
                    case CONTACT_AND_TASK -> target == null ? Plan.nothing() : Plan.contactAndTask(target);
                };
        return contactTemplate == null || !hasContact ? plan : plan.contactTemplate(contactTemplate);
    }

    private void unknownHistory() {
        ContactHistory history = part.word("unknownHistoryAs", ContactHistory.class);
        if (history != null) {
            policy.unknownHistoryAs(history);
        }
    }

    private void moment() {
        boolean chats = slot == Slot.CHATS;
        if (!chats) {
            part.refuse("moment", ProblemCode.CHATS_ONLY);
            part.refuse("tag", ProblemCode.CHATS_ONLY);
            return;
        }
        ChatMoment moment = part.word("moment", ChatMoment.class);
        if (moment != null) {
            policy.moment(moment);
        }
        JsonNode tag = part.get("tag");
        String path = part.path("tag");
        if (tag == null) {
            if (moment == ChatMoment.TAG) {
                problems.add(path, ProblemCode.TAG_MISSING);
            }
            return;
        }
        if (moment != ChatMoment.TAG) {
            problems.add(path, ProblemCode.TAG_NOT_WANTED);
        }
        if (tag.isTextual()) {
            String name = part.text("tag");
            if (name != null) {
                policy.tag(name);
            }
        } else {
            Object id = JsonValues.read(AttributeType.ID, tag, path, problems);
            if (id instanceof Long number) {
                policy.tag(number);
            }
        }
    }

    private void options() {
        if (slot != Slot.CHATS) {
            part.refuse("passWithoutContactData", ProblemCode.CHATS_ONLY);
        } else {
            policy.passWithoutContactData(part.flag("passWithoutContactData"));
        }
        if (slot != Slot.INBOUND_CALLS) {
            part.refuse("forwardToPersonalManager", ProblemCode.INBOUND_CALLS_ONLY);
        } else {
            policy.forwardToPersonalManager(part.flag("forwardToPersonalManager"));
        }
    }

    /** What carrying the plan out asks of the token. */
    private void scopes(AccountSnapshot known, String key, @Nullable Plan plan, InteractionPolicy built) {
        if (plan == null || plan.kind() == Plan.Kind.NOTHING) {
            return;
        }
        boolean call = slot.kind() == InteractionKind.CALL;
        boolean contactFields =
                built.fields().stream().anyMatch(mapping -> mapping.entity() == FieldMapping.Entity.CONTACT);
        boolean task = plan.target().isPresent();
        scope(known, key, "contact_readonly", true);
        scope(known, key, "contact_add", !call && plan.hasContact());
        scope(known, key, "contact_update", contactFields);
        scope(known, key, "task_add", task);
        // A chat's task may have been opened by Planfix already, and is then read and changed.
        scope(known, key, "task_readonly", task && slot == Slot.CHATS);
        scope(known, key, "task_update", task && slot == Slot.CHATS);
    }

    private void scope(AccountSnapshot known, String key, String scope, boolean needed) {
        if (needed && !known.grants(scope)) {
            problems.add(part.path(key), ProblemCode.SCOPE_MISSING, scope);
        }
    }
}
