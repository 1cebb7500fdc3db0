package io.github.planfixsdk.examples.demo;

import static io.github.planfixsdk.routing.Condition.all;

import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TitleKind;
import io.github.planfixsdk.routing.TitleTemplate;

/** What the shop wants of its calls, chats and requests: the settings page of the vendor's integration, in code. */
final class ShopPolicy {
    private static final String SUPPLIERS = "79000000099";
    private static final long VACANCIES = 309;
    private static final long SERVICE = 302;
    private static final long SPAM = 7;
    private static final long ANNA = 2001;
    private static final long OLGA = 2003;

    private ShopPolicy() {}

    static RoutingPolicy of(AccountMap account) {
        Plan deal = Plan.contactAndTask(account.target());
        // The service site's clients belong to Olga, everybody else to whoever talked to them.
        ResponsibleRules responsible = ResponsibleRules.defaultTo(account.employee(ANNA))
                .when(Attributes.SITE_ID.is(SERVICE), account.employee(OLGA))
                .otherwise(PersonSelector.participant());

        return RoutingPolicy.builder()
                .inboundCalls(calls -> {
                    calls.filter(InteractionFilter.on(all(
                                    Attributes.VIRTUAL_PHONE_NUMBER.isNot(SUPPLIERS),
                                    Attributes.SITE_ID.isNot(VACANCIES))))
                            .first(Plan.task(account.target()))
                            .repeat(Plan.nothing())
                            .unknownHistoryAs(ContactHistory.FIRST) // Hidden numbers.
                            .responsible(responsible)
                            .title(
                                    TitleKind.INBOUND_CALL,
                                    TitleTemplate.of(
                                            "Call from {contact_phone_number|unknown number}, {scenario_name}"))
                            .forwardToPersonalManager();
                    mapFields(calls, account);
                    mapTalk(calls, account);
                })
                .outboundCalls(calls -> {
                    calls.filter(InteractionFilter.on())
                            .first(deal)
                            .repeat(Plan.contact())
                            .responsible(responsible);
                    mapFields(calls, account);
                    mapTalk(calls, account);
                })
                .requests(requests -> {
                    requests.filter(InteractionFilter.on(all(
                                    Attributes.FORM_TYPE.in("standard", "callback"),
                                    Attributes.SITE_ID.isNot(VACANCIES))))
                            .first(deal)
                            .repeat(deal)
                            .responsible(responsible);
                    mapFields(requests, account);
                })
                .chats(chats -> {
                    chats.filter(InteractionFilter.on(
                                    all(Attributes.SITE_ID.isNot(VACANCIES), Attributes.TAG_ID.noneOf(SPAM))))
                            .moment(ChatMoment.END)
                            .first(deal)
                            .repeat(deal)
                            .responsible(responsible);
                    mapFields(chats, account);
                })
                .build();
    }

    private static void mapFields(InteractionPolicy.Builder policy, AccountMap account) {
        account.taskField(AccountMap.SOURCE)
                .ifPresent(id -> policy.field(FieldMapping.task(id, Attributes.SOURCE_NAME)));
        account.taskField(AccountMap.SITE)
                .ifPresent(id -> policy.field(FieldMapping.task(id, Attributes.SITE_DOMAIN_NAME)));
        account.contactField(AccountMap.FIRST_SOURCE)
                .ifPresent(id -> policy.field(FieldMapping.contact(id, Attributes.SOURCE_NAME)));
        account.contactField(AccountMap.LAST_CAMPAIGN)
                .ifPresent(id -> policy.field(
                        FieldMapping.contact(id, Attributes.CAMPAIGN_NAME).updateAlways()));
    }

    private static void mapTalk(InteractionPolicy.Builder calls, AccountMap account) {
        account.taskField(AccountMap.TALK_SECONDS)
                .ifPresent(id -> calls.field(FieldMapping.task(id, Attributes.TALK_DURATION)));
    }
}
