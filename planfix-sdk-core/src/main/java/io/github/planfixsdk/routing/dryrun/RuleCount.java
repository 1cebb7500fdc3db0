package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.PersonSelector;
import java.util.List;

/**
 * How often a responsible rule matched.
 *
 * @param kind the kind of interactions it is for
 * @param direction their direction
 * @param rule its place from 0
 * @param condition its condition
 * @param chain who becomes responsible then: the first selector with a result
 * @param count how often it matched; 0 may mean that it is of no use
 */
public record RuleCount(
        InteractionKind kind,
        Direction direction,
        int rule,
        Condition condition,
        List<PersonSelector> chain,
        long count) {
    /**
     * Copies the chain.
     *
     * @param kind the kind of interactions it is for
     * @param direction their direction
     * @param rule its place from 0
     * @param condition its condition
     * @param chain who becomes responsible then
     * @param count how often it matched
     */
    public RuleCount {
        chain = List.copyOf(chain);
    }
}
