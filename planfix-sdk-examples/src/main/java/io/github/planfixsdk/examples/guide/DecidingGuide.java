package io.github.planfixsdk.examples.guide;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.TitleKind;
import io.github.planfixsdk.routing.TitleTemplate;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Snippets on whole configurations and on deciding, of the page on routing. */
public final class DecidingGuide {
    private DecidingGuide() {}

    /**
     * A configuration with titles, fields, chats and deals.
     *
     * @return the policy of the page's second configuration
     */
    public static RoutingPolicy policy() {
        ResponsibleRules responsible = ResponsibleRules.defaultTo(PersonRef.user(10));
        RoutingPolicy policy = RoutingPolicy.builder()
                .zone(ZoneId.of("Europe/Moscow"))
                .inboundCalls(calls -> calls.first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .responsible(responsible)
                        .title(TitleKind.LOST_CALL, TitleTemplate.of("Call back {contact_phone_number}"))
                        .forwardToPersonalManager())
                .chats(chats -> chats.first(
                                Plan.contactAndTask(TaskTarget.object(7)).contactTemplate(12))
                        .repeat(Plan.contactAndTask(TaskTarget.template(34)))
                        .responsible(responsible)
                        .moment(ChatMoment.TAG)
                        .tag("order")
                        .passWithoutContactData()
                        .title(TitleKind.CONTACT, TitleTemplate.of("{visitor_name|Visitor} ({chat_channel_type})"))
                        .title(
                                TitleKind.CHAT_TASK,
                                TitleTemplate.of("{start_time:dd.MM HH:mm} {visitor_name:upper|a visitor}")
                                        .maxLength(80))
                        .field(FieldMapping.contact("First source", Attributes.SOURCE_NAME))
                        .field(FieldMapping.contact(21, Attributes.CAMPAIGN_NAME)
                                .updateAlways())
                        .field(FieldMapping.task(30, Attributes.MESSAGES_COUNT)))
                .deals(DealPolicy.of(7, 12).failed(13, 14).amount(31))
                .build();
        return policy;
    }

    /**
     * Decides without Planfix.
     *
     * @param json what the vendor reported
     * @param policy the configuration
     * @param out where the decision is shown
     */
    public static void decide(JsonNode json, RoutingPolicy policy, PrintStream out) {
        Interaction chat =
                InteractionReader.standard().zone(ZoneId.of("Europe/Moscow")).read(json);
        Facts facts = Facts.at(Instant.parse("2026-03-02T09:20:00Z"))
                .first() // or repeat(PersonRef.contact(500))
                .build();
        Decision decision = policy.decide(chat, facts);
        out.print(decision.explain(Locale.ENGLISH));
    }
}
