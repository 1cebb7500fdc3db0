package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.Trace;
import io.github.planfixsdk.routing.Truth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The responsible rules that were tried for a decision, as far as they tell something: a few in full, of many the matching
 * one and the first undecided ones. With all of them a report would grow with decisions times rules.
 *
 * @param shown the rules by their places from 0
 * @param undecidedLeftOut how many undecided ones are not among them
 * @param falseLeftOut how many whose condition is false are not among them
 */
record TriedRules(SortedMap<Integer, Excerpt> shown, int undecidedLeftOut, int falseLeftOut) {
    /** Up to so many are shown, whatever came out, and of more at most so many undecided ones. */
    static final int MOST = 10;

    static TriedRules of(Decision decision) {
        List<Trace> tried = decision.triedRules();
        int matching = decision.responsible().map(Responsible::rule).orElse(-1);
        SortedMap<Integer, Trace> telling = new TreeMap<>();
        int[] leftOut = new int[2];
        for (int i = 0; i < tried.size(); i++) {
            boolean undecided = tried.get(i).outcome() == Truth.UNKNOWN;
            if (tried.size() <= MOST || i == matching || (undecided && telling.size() < MOST)) {
                telling.put(i, tried.get(i));
            } else {
                leftOut[undecided ? 0 : 1]++;
            }
        }
        SortedMap<Integer, Excerpt> shown = new TreeMap<>();
        telling.forEach((place, rule) -> shown.put(place, Excerpt.of(rule, Excerpt.MOST_NODES / telling.size())));
        return new TriedRules(Collections.unmodifiableSortedMap(shown), leftOut[0], leftOut[1]);
    }
}
