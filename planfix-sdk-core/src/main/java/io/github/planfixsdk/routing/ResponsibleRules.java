package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who becomes responsible. The first rule whose condition is true has a chain of selectors, of which the first with a
 * result counts; if no rule matches, the chain of {@link #otherwise} is asked. Whatever chain it was, the default follows.
 * A selector has no result if it names nobody, or an employee who isn't synchronised, of which the decision warns. The
 * default alone is taken as it is: somebody must be responsible.
 *
 * <p>Whoever is away gives way to the stand-in that {@link Facts.Builder#replacement} names, as in Planfix itself, the
 * default too; {@link #ignoringReplacements()} switches that off. Immutable.
 */
public final class ResponsibleRules {
    /**
     * One rule.
     *
     * @param condition when it matches; only true does
     * @param chain who becomes responsible then: the first selector with a result
     */
    public record Rule(Condition condition, List<PersonSelector> chain) {
        /**
         * Copies the chain.
         *
         * @param condition when it matches; only true does
         * @param chain who becomes responsible then: the first selector with a result
         * @throws IllegalArgumentException if the chain is empty
         */
        public Rule {
            Objects.requireNonNull(condition, "condition");
            chain = List.copyOf(chain);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("chain is empty: give at least one selector");
            }
        }
    }

    /** Undecided rules that a decision names; an explanation shows them all. */
    private static final int MOST_NAMED = 2;

    private final PersonRef defaultEmployee;
    private final boolean ignoringReplacements;
    private final List<Rule> rules;
    private final List<PersonSelector> otherwise;
    private volatile @Nullable RuleIndex index;

    private ResponsibleRules(
            PersonRef defaultEmployee, boolean ignoring, List<Rule> rules, List<PersonSelector> otherwise) {
        this.defaultEmployee = defaultEmployee;
        this.ignoringReplacements = ignoring;
        this.rules = rules;
        this.otherwise = otherwise;
    }

    /**
     * Rules with a default only.
     *
     * @param employee who is responsible if nothing else says so
     * @return the rules
     */
    public static ResponsibleRules defaultTo(PersonRef employee) {
        return new ResponsibleRules(Objects.requireNonNull(employee, "employee"), false, List.of(), List.of());
    }

    /**
     * These rules and one more at the end.
     *
     * @param condition when it matches
     * @param employee who becomes responsible then
     * @return more rules
     */
    public ResponsibleRules when(Condition condition, PersonRef employee) {
        return when(condition, PersonSelector.employee(employee));
    }

    /**
     * These rules and one more at the end.
     *
     * @param condition when it matches
     * @param first who becomes responsible then
     * @param others who else, in this order, if those before have no result
     * @return more rules
     */
    public ResponsibleRules when(Condition condition, PersonSelector first, PersonSelector... others) {
        return when(new Rule(condition, chain(first, others)));
    }

    ResponsibleRules when(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ResponsibleRules(defaultEmployee, ignoringReplacements, List.copyOf(more), otherwise);
    }

    /**
     * The same rules; if none matches, this chain is asked before the default.
     *
     * @param first who becomes responsible then
     * @param others who else, in this order, if those before have no result
     * @return other rules
     */
    public ResponsibleRules otherwise(PersonSelector first, PersonSelector... others) {
        return otherwise(chain(first, others));
    }

    ResponsibleRules otherwise(List<PersonSelector> chain) {
        return new ResponsibleRules(defaultEmployee, ignoringReplacements, rules, List.copyOf(chain));
    }

    /**
     * The same rules, in which whoever is away stays responsible. {@link PersonSelector#contactOwnersReplacement()} still
     * names the stand-in.
     *
     * @return other rules
     */
    public ResponsibleRules ignoringReplacements() {
        return ignoringReplacements(true);
    }

    /**
     * The same rules; whether who is away stays responsible, as {@link #ignoringReplacements()} says.
     *
     * @param value false to give way to the stand-in, the default
     * @return other rules
     */
    public ResponsibleRules ignoringReplacements(boolean value) {
        return new ResponsibleRules(defaultEmployee, value, rules, otherwise);
    }

    private static List<PersonSelector> chain(PersonSelector first, PersonSelector... others) {
        List<PersonSelector> chain = new ArrayList<>();
        chain.add(Objects.requireNonNull(first, "first"));
        chain.addAll(List.of(others));
        return chain;
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
     * The chain that is asked if no rule matches.
     *
     * @return the selectors in the order they are tried; none unless set by {@link #otherwise}
     */
    public List<PersonSelector> otherwise() {
        return otherwise;
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
     * Whether whoever is away stays responsible.
     *
     * @return true after {@link #ignoringReplacements()}
     */
    public boolean isIgnoringReplacements() {
        return ignoringReplacements;
    }

    /** Made when it is first needed: rules grow one by one, and only a policy's are ever tried. */
    RuleIndex index() {
        RuleIndex made = index;
        return made == null ? makeIndex() : made;
    }

    private synchronized RuleIndex makeIndex() {
        RuleIndex made = index;
        if (made == null) {
            made = RuleIndex.of(rules.stream().map(Rule::condition).toList());
            index = made;
        }
        return made;
    }

    boolean needsContactOwner() {
        return Stream.concat(rules.stream().flatMap(rule -> rule.chain().stream()), otherwise.stream())
                .anyMatch(selector -> selector.kind().asksForOwner());
    }

    /** The chain of a rule; without one that of {@link #otherwise}. */
    List<PersonSelector> chain(int rule) {
        return rule < 0 ? otherwise : rules.get(rule).chain();
    }

    Responsible choose(Interaction interaction, Facts facts, Selection people, List<Warning> warnings) {
        int matching = matching(interaction, facts.now(), warnings);
        return resolve(matching, people);
    }

    /** The first rule whose condition is true, -1 if none is; undecided ones before it are warned of, many of them by their number. */
    private int matching(Interaction interaction, Instant now, List<Warning> warnings) {
        int[] undecided = {0};
        int first = index().first(interaction, now, i -> {
            if (undecided[0]++ < MOST_NAMED) {
                warnings.add(Warning.undecided(i));
            }
        });
        if (undecided[0] > MOST_NAMED) {
            warnings.add(Warning.furtherUndecided(undecided[0] - MOST_NAMED));
        }
        return first;
    }

    private Responsible resolve(int rule, Selection people) {
        Condition condition = rule < 0 ? null : rules.get(rule).condition();
        for (PersonSelector selector : chain(rule)) {
            Selection.Found found = people.one(selector);
            if (found != null) {
                Responsible.Why why = rule < 0 ? Responsible.Why.OTHERWISE : Responsible.Why.RULE;
                return new Responsible(found.person(), why, rule, condition, selector, found.absent());
            }
        }
        Selection.Found last = people.last(defaultEmployee);
        return new Responsible(last.person(), Responsible.Why.DEFAULT, rule, condition, null, last.absent());
    }

    /** The default, and how many rules there are. */
    @Override
    public String toString() {
        return "ResponsibleRules " + rules.size() + " → " + defaultEmployee;
    }
}
