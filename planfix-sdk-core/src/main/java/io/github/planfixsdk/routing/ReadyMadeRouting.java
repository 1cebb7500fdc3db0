package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Configurations that behave as two published integrations with Planfix do before their users change anything: to begin
 * with. {@link RoutingPolicy#toBuilder()} changes them in Java, {@link RoutingPolicy#toJson()} on a settings page.
 */
public final class ReadyMadeRouting {
    private static final Set<String> VERBOX_SCOPES = Set.of(
            "contact_add",
            "contact_readonly",
            "contact_update",
            "process_readonly",
            "project_add",
            "project_readonly",
            "project_update",
            "task_add",
            "task_readonly",
            "task_update",
            "user_readonly");

    private ReadyMadeRouting() {}

    /**
     * As UIS: calls, requests and chats. Filters are off, so everything passes. The contacts of calls are left to Planfix,
     * those of requests and chats are created. Chats are decided on when they start, and skipped until a telephone number
     * is known. The employee who took part becomes responsible; not synchronised, or none, the default of the direction.
     * Titles have the default texts, lost calls one of their own. No fields are mapped, and calls aren't forwarded to the
     * personal manager.
     *
     * <p>What UIS creates before its user has chosen is not published. Here a first call makes a task, a repeat one
     * nothing, because Planfix shows it at the contact anyway; every request and chat makes a contact and a task, because
     * nothing else would show it. A call of which that isn't known, such as one with a hidden number, counts as a first one, so
     * that none gets lost. What counts as a deal depends on the account: {@link RoutingPolicy.Builder#deals}. The
     * number shown by click-to-call is a matter of telephony.
     *
     * @param target the object or template by which tasks are made
     * @param inbound who is responsible by default for inbound calls, requests and chats
     * @param outbound who is responsible by default for outbound calls
     * @return the policy
     * @throws RoutingConfigurationException if a default is a contact
     */
    public static RoutingPolicy uis(TaskTarget target, PersonRef inbound, PersonRef outbound) {
        Plan contactAndTask = Plan.contactAndTask(target);
        Consumer<InteractionPolicy.Builder> written =
                policy -> policy.first(contactAndTask).repeat(contactAndTask).responsible(whoeverTookPart(inbound));
        return RoutingPolicy.builder()
                .inboundCalls(calls -> calls.first(Plan.task(target))
                        .repeat(Plan.nothing())
                        .unknownHistoryAs(ContactHistory.FIRST)
                        .responsible(whoeverTookPart(inbound)))
                .outboundCalls(calls -> calls.first(contactAndTask)
                        .repeat(Plan.contact())
                        .unknownHistoryAs(ContactHistory.FIRST)
                        .responsible(whoeverTookPart(outbound)))
                .chats(written)
                .requests(written)
                .build();
    }

    /**
     * As Verbox: chats alone, with the one upload a new integration starts with, "save the contact". Operators who are
     * matched to employees become responsible, else the default does. Tasks, as many per contact as there are
     * interactions, are added by the plan {@link Plan#contactAndTask}; further contacts of a task are participants,
     * {@link PersonSelector#furtherContacts()}.
     *
     * <p>By which event the contact is saved is not published; here it is as soon as a telephone number is known. Of the
     * fields that its messages may carry, start and end are {@link Attributes#START_TIME} and
     * {@link Attributes#FINISH_TIME}, to be mapped by {@link InteractionPolicy.Builder#field}; their title, name,
     * description, postponement and browser have no attribute of the vendor's Data API, so those are made with
     * {@link Attribute} where they are wanted. Chatting inside Planfix and the mask of telephone numbers are no matter of
     * routing. Verbox saves a contact or a company; here it is the contact, since what a chat knows is a person.
     *
     * @param responsible who is responsible if the operator isn't matched
     * @return the policy
     * @throws RoutingConfigurationException if the default is a contact
     */
    public static RoutingPolicy verbox(PersonRef responsible) {
        return RoutingPolicy.builder()
                .chats(chats ->
                        chats.first(Plan.contact()).repeat(Plan.contact()).responsible(whoeverTookPart(responsible)))
                .build();
    }

    /**
     * The scopes that Verbox demands of the token, exactly these; {@link AccountSnapshot.Builder#scopes} checks a
     * configuration against them.
     *
     * @return eleven scopes
     */
    public static Set<String> verboxScopes() {
        return VERBOX_SCOPES;
    }

    private static ResponsibleRules whoeverTookPart(PersonRef byDefault) {
        return ResponsibleRules.defaultTo(byDefault).otherwise(PersonSelector.participant());
    }
}
