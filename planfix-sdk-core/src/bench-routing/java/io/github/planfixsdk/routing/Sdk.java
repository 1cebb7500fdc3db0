package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The SDK's rules, alone and in a whole decision. */
final class Sdk {
    private static final Facts FACTS =
            Facts.at(Instant.parse("2026-03-02T09:00:00Z")).first().build();

    private final RoutingPolicy policy;
    private final ResponsibleRules rules;

    Sdk(List<RuleSet.Rule> rules) {
        ResponsibleRules responsible = ResponsibleRules.defaultTo(PersonRef.user(RuleSet.DEFAULT_EMPLOYEE));
        for (RuleSet.Rule rule : rules) {
            responsible = responsible.when(
                    Attributes.VIRTUAL_PHONE_NUMBER.is(rule.number()).and(Attributes.SITE_ID.is(rule.siteId())),
                    PersonRef.user(rule.employee()));
        }
        ResponsibleRules all = responsible;
        policy = RoutingPolicy.builder()
                .inboundCalls(calls -> calls.first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .responsible(all))
                .build();
        this.rules =
                policy.policy(InteractionKind.CALL, Direction.IN).orElseThrow().responsible();
    }

    static Interaction interaction(Call call) {
        Interaction.Builder result = Interaction.builder(InteractionKind.CALL, "4017")
                .set(Attributes.CONTACT_PHONE_NUMBER, "79101234567")
                .set(Attributes.SOURCE_NAME, "Сайт");
        String number = call.getNumber();
        if (number != null) {
            result.set(Attributes.VIRTUAL_PHONE_NUMBER, number);
        }
        Long site = call.getSiteId();
        return site == null
                ? result.build()
                : result.set(Attributes.SITE_ID, site).build();
    }

    Decision decide(Interaction interaction) {
        return policy.decide(interaction, FACTS);
    }

    Responsible responsible(Interaction interaction) {
        List<Warning> warnings = new ArrayList<>();
        return rules.choose(interaction, FACTS, new Selection(interaction, FACTS, false, true, warnings), warnings);
    }

    static int employee(Responsible responsible) {
        return Math.toIntExact(responsible.employee().number());
    }
}
