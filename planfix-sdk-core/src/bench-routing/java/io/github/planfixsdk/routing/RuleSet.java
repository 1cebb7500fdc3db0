package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.List;

/** Rules "this number and this site: that employee", as many as asked for, in no engine's language. Each number has five sites of ten. */
public final class RuleSet {
    static final int DEFAULT_EMPLOYEE = 1;
    private static final long FIRST_NUMBER = 74950000000L;
    private static final int SITES_OF_A_NUMBER = 5;

    record Rule(String number, long siteId, int employee) {}

    private RuleSet() {}

    static List<Rule> of(int size) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i / SITES_OF_A_NUMBER;
            // Even numbers have the even sites, odd ones the odd sites.
            long site = 2L * (i % SITES_OF_A_NUMBER) + number % 2;
            rules.add(new Rule(String.valueOf(FIRST_NUMBER + number), site, 1000 + i));
        }
        return rules;
    }

    /** The values a call has; the same for all engines. */
    public enum Kind {
        /** The rule in the middle matches. */
        TYPICAL {
            @Override
            Call call(List<Rule> rules) {
                Rule middle = rules.get(rules.size() / 2);
                return new Call(middle.number(), middle.siteId());
            }
        },
        /** No rule matches, though some have the number and others the site. */
        NONE {
            @Override
            Call call(List<Rule> rules) {
                Rule middle = rules.get(rules.size() / 2);
                return new Call(middle.number(), middle.siteId() ^ 1);
            }
        },
        /** The number is not known: no rule matches, and the SDK names those that lacked it for their decision. */
        NO_NUMBER {
            @Override
            Call call(List<Rule> rules) {
                return new Call(null, rules.get(rules.size() / 2).siteId());
            }
        };

        abstract Call call(List<Rule> rules);
    }
}
