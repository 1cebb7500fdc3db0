package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who becomes responsible: the first matching rule's employee; else, if wanted, the employee who took part; else the
 * default. An employee who isn't synchronised gives way to the default, with a warning. Immutable.
 */
public final class ResponsibleRules {
    /**
     * One rule.
     *
     * @param condition when it matches; only true does
     * @param employee who becomes responsible then
     */
    public record Rule(Condition condition, PersonRef employee) {
        /**
         * Refuses null.
         *
         * @param condition when it matches; only true does
         * @param employee who becomes responsible then
         */
        public Rule {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(employee, "employee");
        }
    }

    private final PersonRef defaultEmployee;
    private final boolean participant;
    private final List<Rule> rules;
    private volatile @Nullable RuleIndex index;

    private ResponsibleRules(PersonRef defaultEmployee, boolean participant, List<Rule> rules) {
        this.defaultEmployee = defaultEmployee;
        this.participant = participant;
        this.rules = rules;
    }

    /**
     * Rules with a default only.
     *
     * @param employee who is responsible if nothing else says so
     * @return the rules
     */
    public static ResponsibleRules defaultTo(PersonRef employee) {
        return new ResponsibleRules(Objects.requireNonNull(employee, "employee"), false, List.of());
    }

    /**
     * These rules and one more at the end.
     *
     * @param condition when it matches
     * @param employee who becomes responsible then
     * @return more rules
     */
    public ResponsibleRules when(Condition condition, PersonRef employee) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(condition, employee));
        return new ResponsibleRules(defaultEmployee, participant, List.copyOf(more));
    }

    /**
     * The same rules; if none matches, the employee who talked or answered last is taken before the default.
     *
     * @return other rules
     */
    public ResponsibleRules elseParticipant() {
        return new ResponsibleRules(defaultEmployee, true, rules);
    }

    /**
     * The rules.
     *
     * @return in the order they are tried
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The default.
     *
     * @return who is responsible if nothing else says so
     */
    public PersonRef defaultEmployee() {
        return defaultEmployee;
    }

    /**
     * Whether the employee who took part comes before the default.
     *
     * @return true after {@link #elseParticipant()}
     */
    public boolean isParticipant() {
        return participant;
    }

    /** Made when it is first needed: rules grow one by one, and only a policy's are ever tried. */
    RuleIndex index() {
        RuleIndex made = index;
        if (made == null) {
            made = RuleIndex.of(rules.stream().map(Rule::condition).toList());
            index = made;
        }
        return made;
    }

    Responsible choose(Interaction interaction, Facts facts, List<Warning> warnings) {
        int first = index().first(
                        interaction,
                        facts.now(),
                        i -> warnings.add(new Warning(Warning.Code.RULE_UNDECIDED, "responsible.rules[" + i + "]")));
        if (first >= 0) {
            Rule rule = rules.get(first);
            if (facts.isSynchronised(rule.employee())) {
                return new Responsible(rule.employee(), Responsible.Why.RULE, first, rule.condition());
            }
            warnings.add(new Warning(
                    Warning.Code.UNSYNCHRONISED_EMPLOYEE, rule.employee().toString()));
            return byDefault();
        }
        Long vendorId = participant ? participant(interaction) : null;
        if (vendorId == null) {
            return byDefault();
        }
        PersonRef employee = facts.employee(vendorId).orElse(null);
        if (employee == null) {
            warnings.add(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, "employee_id " + vendorId));
            return byDefault();
        }
        return new Responsible(employee, Responsible.Why.PARTICIPANT, -1, null);
    }

    private Responsible byDefault() {
        return new Responsible(defaultEmployee, Responsible.Why.DEFAULT, -1, null);
    }

    private static final List<Attribute<Long>> PARTICIPANTS = List.of(
            Attributes.LAST_TALKED_EMPLOYEE_ID,
            Attributes.LAST_ANSWERED_EMPLOYEE_ID,
            Attributes.FIRST_TALKED_EMPLOYEE_ID,
            Attributes.FIRST_ANSWERED_EMPLOYEE_ID);

    private static @Nullable Long participant(Interaction interaction) {
        for (Attribute<Long> attribute : PARTICIPANTS) {
            Long found = interaction.get(attribute).orElse(null);
            if (found != null) {
                return found;
            }
        }
        // With a single employee it is plain who took part; of several nobody is picked.
        List<Long> all = interaction.all(Attributes.EMPLOYEE_ID);
        return all.size() == 1 ? all.get(0) : null;
    }
}
