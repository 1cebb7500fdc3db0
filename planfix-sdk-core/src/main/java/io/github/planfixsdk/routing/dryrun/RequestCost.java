package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Verdict;

/**
 * What carrying a decision out costs, as {@code docs/routing-execution.md} has it: a search of one or two requests, one to look for
 * what an earlier attempt has made, one for each write. At most 2 with nothing to write and at most 4 otherwise, but 5 for
 * a later report of a chat that may have been carried out before it had number and address.
 *
 * @param least the fewest requests
 * @param most the most requests
 */
record RequestCost(int least, int most) {
    /** The contact is read, and written unless somebody has entered the number meanwhile. */
    static final RequestCost LATE_DATA = new RequestCost(1, 2);

    private static final RequestCost NOTHING = new RequestCost(0, 0);

    static RequestCost of(Decision decision, RoutingPolicy policy) {
        Interaction interaction = decision.interaction();
        boolean hasPhone = interaction.contactPhone().isPresent();
        boolean hasEmail = interaction.kind() != InteractionKind.CALL
                && interaction.contactEmail().isPresent();
        boolean hasKey = hasPhone || hasEmail;
        int search = hasKey ? 1 : 0;
        if (decision.verdict() != Verdict.PROCEED) {
            // With the same plan for first and repeat nobody is searched for.
            boolean searched = decision.reason() == Reason.POLICY || decision.verdict() == Verdict.UNDECIDED;
            return searched ? new RequestCost(0, 2 * search) : NOTHING;
        }
        ContactPlan contact = decision.contact();
        boolean isChat = interaction.kind() == InteractionKind.CHAT;
        boolean creates = contact.action() == ContactPlan.Action.CREATE;
        int writes = decision.task().isPresent() ? 1 : 0;
        if (creates || (!contact.fields().isEmpty() && contact.action() != ContactPlan.Action.NONE)) {
            writes++;
        }
        // A chat's number goes to whoever was found by its address.
        boolean writesNumber = isChat
                && contact.action() == ContactPlan.Action.USE
                && contact.fields().isEmpty()
                && hasPhone
                && hasEmail;
        int further = writes + (writesNumber ? 1 : 0);
        // A log in memory may have lost an earlier attempt: what it made is looked for by its mark, but no task of a
        // contact that is made now, and no contact that number or address would have led to.
        boolean anonymousBefore = creates && isChat && hasKey && passesAnonymous(interaction, policy);
        boolean looksForEarlier =
                creates ? !hasKey || anonymousBefore : decision.task().isPresent();
        boolean isWorthAFifth = isChat && isLaterReport(interaction) && looksForEarlier;
        int cap = further == 0 ? 2 : isWorthAFifth ? 5 : 4;
        return new RequestCost(search + writes, Math.min(cap, 2 * search + further + (looksForEarlier ? 1 : 0)));
    }

    private static boolean passesAnonymous(Interaction interaction, RoutingPolicy policy) {
        return policy.policy(interaction.kind(), interaction.direction())
                .filter(InteractionPolicy::passesWithoutContactData)
                .isPresent();
    }

    private static boolean isLaterReport(Interaction chat) {
        return switch (chat.phase()) {
            case IDENTIFIED, TAGGED, RECORDED -> true;
            case STARTED, ANSWERED, FINISHED -> false;
        };
    }
}
