package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible, and why.
 *
 * @param employee the employee in Planfix
 * @param why what chose the employee
 * @param rule the matching rule's place from 0, also if it named nobody and the default is responsible; -1 if no rule
 *     matched
 * @param condition the matching rule's condition; null if no rule matched
 * @param selector the selector that named the employee; null for the default
 * @param standsInFor who was chosen but is away; null if the employee is the one chosen
 */
public record Responsible(
        PersonRef employee,
        Why why,
        int rule,
        @Nullable Condition condition,
        @Nullable PersonSelector selector,
        @Nullable PersonRef standsInFor) {
    /** What chose the employee. */
    public enum Why {
        /** A rule matched, and its chain named the employee. */
        RULE,
        /** No rule matched, and the chain for that case named the employee. */
        OTHERWISE,
        /** Nothing else did. */
        DEFAULT
    }

    /**
     * Who and why in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "user:12 (rule 1: talked last, stands in for user:5)"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean russian) {
        StringBuilder out = new StringBuilder().append(employee).append(" (");
        out.append(
                switch (why) {
                    case RULE -> (russian ? "правило " : "rule ") + (rule + 1);
                    case OTHERWISE -> russian ? "иначе" : "otherwise";
                    case DEFAULT -> russian ? "по умолчанию" : "default";
                });
        if (selector != null && selector.kind() != PersonSelector.Kind.EMPLOYEE) {
            out.append(": ").append(selector.text(russian));
        }
        if (standsInFor != null) {
            out.append(russian ? ", замещает " : ", stands in for ").append(standsInFor);
        }
        return out.append(')').toString();
    }
}
