package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible, and why.
 *
 * @param employee the employee in Planfix
 * @param why what chose the employee
 * @param rule the matching rule's place from 0; -1 without a rule
 * @param condition the matching rule's condition; null without a rule
 */
public record Responsible(
        PersonRef employee, Why why, int rule, @Nullable Condition condition) {
    /** What chose the employee. */
    public enum Why {
        /** A rule matched. */
        RULE,
        /** The employee took part in the interaction. */
        PARTICIPANT,
        /** Nothing else did. */
        DEFAULT
    }

    String text(boolean russian) {
        return employee + " ("
                + switch (why) {
                    case RULE -> (russian ? "правило " : "rule ") + (rule + 1);
                    case PARTICIPANT -> russian ? "участвовал в обращении" : "took part";
                    case DEFAULT -> russian ? "по умолчанию" : "default";
                }
                + ")";
    }
}
