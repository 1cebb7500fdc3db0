package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.Verdict;

/**
 * What carrying a decision out costs, as {@code docs/routing.md} has it: a search of one or two requests, one to look for what an earlier attempt
 * has made, one for each write, at most 2 with nothing to write and at most 4 otherwise.
 *
 * @param least the fewest requests
 * @param most the most requests
 */
record RequestCost(int least, int most) {
    /** The contact is read, and written unless somebody has entered the number meanwhile. */
    static final RequestCost LATE_DATA = new RequestCost(1, 2);

    private static final RequestCost NOTHING = new RequestCost(0, 0);

    static RequestCost of(Decision decision) {
        boolean hasKey = decision.interaction().contactPhone().isPresent()
                || (decision.interaction().kind() != InteractionKind.CALL
                        && decision.interaction().contactEmail().isPresent());
        int search = hasKey ? 1 : 0;
        if (decision.verdict() != Verdict.PROCEED) {
            // With the same plan for first and repeat nobody is searched for.
            boolean searched = decision.reason() == Reason.POLICY || decision.verdict() == Verdict.UNDECIDED;
            return searched ? new RequestCost(0, 2 * search) : NOTHING;
        }
        ContactPlan contact = decision.contact();
        int writes = decision.task().isPresent() ? 1 : 0;
        if (contact.action() == ContactPlan.Action.CREATE
                || (!contact.fields().isEmpty() && contact.action() != ContactPlan.Action.NONE)) {
            writes++;
        }
        // A log in memory may have lost an earlier attempt. What that made is looked for by its mark, but no task of a
        // contact that is made now, and no contact that number or address would have led to.
        boolean creates = contact.action() == ContactPlan.Action.CREATE;
        boolean looksForEarlier = creates ? !hasKey : decision.task().isPresent();
        int cap = writes == 0 ? 2 : 4;
        return new RequestCost(search + writes, Math.min(cap, 2 * search + writes + (looksForEarlier ? 1 : 0)));
    }
}
