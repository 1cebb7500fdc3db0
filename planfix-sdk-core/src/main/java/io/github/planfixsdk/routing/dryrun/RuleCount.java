package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.InteractionKind;

/**
 * How often a responsible rule matched.
 *
 * @param kind the kind of interactions it is for
 * @param direction their direction
 * @param rule its place from 0
 * @param condition its condition
 * @param count how often it matched; 0 may mean that it is of no use
 */
public record RuleCount(InteractionKind kind, Direction direction, int rule, Condition condition, long count) {}
