package io.github.planfixsdk.examples.guide;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.AccountSnapshot;
import io.github.planfixsdk.routing.Attribute;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Catalogue;
import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.ConfigurationProblem;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.PolicyReader;
import io.github.planfixsdk.routing.ReadyMadeRouting;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.TitleKind;
import io.github.planfixsdk.routing.TitleTemplate;
import io.github.planfixsdk.routing.VendorFilter;
import io.github.planfixsdk.routing.WorkingHours;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The snippets of the page on routing. */
public final class RoutingGuide {
    private RoutingGuide() {}

    /**
     * A configuration in Java.
     *
     * @return the policy of the page's JSON
     */
    public static RoutingPolicy inJava() {
        WorkingHours office = WorkingHours.in(ZoneId.of("Europe/Moscow"))
                .on(LocalTime.of(9, 0), LocalTime.of(18, 0), MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
                .holidays(LocalDate.of(2026, 5, 1))
                .except(LocalDate.of(2026, 12, 31), LocalTime.of(9, 0), LocalTime.of(13, 0));
        RoutingPolicy policy = RoutingPolicy.builder()
                .condition("office hours", Attributes.NOW.during(office))
                .inboundCalls(calls -> calls.filter(InteractionFilter.on(Condition.all(
                                Attributes.VIRTUAL_PHONE_NUMBER.is("74950000001"),
                                Condition.any(
                                        Attributes.SOURCE_NAME.absent(),
                                        Condition.not(Attributes.SOURCE_NAME.startsWith("test"))))))
                        .first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .unknownHistoryAs(ContactHistory.FIRST)
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))
                                .when(Condition.not(Condition.named("office hours")), PersonRef.user(12))))
                .build();
        return policy;
    }

    /**
     * Chains of selectors in Java.
     *
     * @return the rules of the page's JSON
     */
    public static ResponsibleRules responsible() {
        ResponsibleRules responsible = ResponsibleRules.defaultTo(PersonRef.user(10))
                .when(
                        Attributes.SITE_ID.is(301L),
                        PersonSelector.contactOwner(),
                        PersonSelector.lastAnswered(),
                        PersonSelector.employee(PersonRef.user(12)))
                .when(Attributes.CAMPAIGN_ID.in(10L, 12L), PersonRef.group(3))
                .otherwise(PersonSelector.participant());
        return responsible;
    }

    /**
     * Titles before they are used.
     *
     * @param policy a configuration
     * @param sample an example of a request
     * @param out where the previews are shown
     */
    public static void preview(RoutingPolicy policy, Interaction sample, PrintStream out) {
        InteractionPolicy requests =
                policy.policy(InteractionKind.REQUEST, Direction.IN).orElseThrow();
        out.println(requests.preview(TitleKind.REQUEST_TASK, sample));
        TitleTemplate edited = TitleTemplate.of("{visitor_name:upper|a client}, {start_time:d MMMM HH:mm}");
        out.println(edited.in(policy.zone(), policy.language()).preview(sample));
    }

    /**
     * A ready-made configuration, changed.
     *
     * @return a policy that leaves repeat requests alone
     */
    public static RoutingPolicy readyMade() {
        RoutingPolicy asUis = ReadyMadeRouting.uis(TaskTarget.object(7), PersonRef.user(10), PersonRef.user(11));
        RoutingPolicy changed = asUis.toBuilder()
                .language(Locale.forLanguageTag("ru"))
                .requests(requests -> requests.repeat(Plan.nothing()))
                .build();
        return changed;
    }

    /**
     * A configuration from JSON, with everything that is wrong with it.
     *
     * @param json the text of a file or a settings page
     * @param out where problems are shown
     */
    public static void fromJson(String json, PrintStream out) {
        PolicyReader reader = PolicyReader.standard();
        for (ConfigurationProblem problem : reader.validate(json)) {
            out.println(problem.path() + ": " + problem.text(Locale.forLanguageTag("ru")));
        }
        RoutingPolicy policy = reader.read(json); // or an exception with all problems
        out.println(policy.toJson().toPrettyString());
    }

    /**
     * What the account has to say to a configuration.
     *
     * @param json the text
     * @param employees the synchronised employees
     * @param granted the scopes of the token
     * @return the problems
     */
    public static List<ConfigurationProblem> againstTheAccount(
            String json, Collection<PersonRef> employees, Collection<String> granted) {
        AccountSnapshot account = AccountSnapshot.builder()
                .employees(employees)
                .fields(FieldMapping.Entity.TASK, Map.of(30L, CustomFieldType.NUMBER))
                .scopes(granted)
                .build();
        return PolicyReader.standard().account(account).validate(json);
    }

    /**
     * The vendor's own attributes.
     *
     * @return a reader that knows one more
     */
    public static PolicyReader ownAttributes() {
        Attribute<BigDecimal> orderSum =
                Attribute.decimal("order_sum").onlyIn(InteractionKind.REQUEST).labelled("order", "заказ");
        Catalogue catalogue = Catalogue.standard().with(orderSum);
        return PolicyReader.standard().catalogue(catalogue);
    }

    /**
     * The vendor's own filters.
     *
     * @param json a filter as the vendor's API has it
     * @param out where it is shown
     */
    public static void vendorFilter(String json, PrintStream out) {
        VendorFilter filters = VendorFilter.standard().kind(InteractionKind.CHAT);
        Condition condition = filters.read(json);
        out.println(condition);
        out.println(filters.write(condition));
    }
}
