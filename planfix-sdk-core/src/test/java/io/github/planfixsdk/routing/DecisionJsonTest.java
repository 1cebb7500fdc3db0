package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.NOW;
import static io.github.planfixsdk.routing.RoutingExamples.O;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {
    private static final Attribute<String> SECRET =
            Attribute.text("secret_note").concealed();

    @Test
    void aDecisionIsWrittenWholeWithItsTree() throws Exception {
        RoutingPolicy policy = RoutingPolicy.builder()
                .catalogue(Catalogue.standard().with(SECRET))
                .requests(requests -> requests.filter(InteractionFilter.on(Condition.not(Attributes.SITE_ID.is(9L))))
                        .first(Plan.contactAndTask(O))
                        .repeat(Plan.nothing())
                        .field(FieldMapping.task(30, Attributes.SITE_ID))
                        .field(FieldMapping.task("Note", SECRET))
                        .responsible(ResponsibleRules.defaultTo(D_IN).when(Attributes.SITE_ID.is(5L), R1)))
                .build();
        Interaction request = RoutingExamples.request().toBuilder()
                .set(Attributes.SITE_ID, 5L)
                .set(SECRET, "hush")
                .build();
        Decision decision = policy.decide(
                request,
                Facts.at(NOW)
                        .first()
                        .warning(new Warning(Warning.Code.SEVERAL_CONTACTS, "contact:5"))
                        .build());

        assertThat(new ObjectMapper().readTree(decision.toJson().toString()))
                .isEqualTo(new ObjectMapper().readTree("""
                {"interaction": {"kind": "request", "id": "request-1", "direction": "in", "phase": "finished"},
                 "verdict": "proceed", "reason": "firstContact", "history": "first",
                 "contact": {"action": "create", "title": "Anna +7 (900) 000-00-01", "phone": "+7 (900) 000-00-01", "fields": []},
                 "task": {"object": 7, "title": "Request from Anna: site",
                  "fields": [{"field": 30, "attribute": "site_id", "value": 5},
                   {"field": "Note", "attribute": "secret_note", "value": "•••"}],
                  "participants": []},
                 "responsible": {"employee": "user:12", "why": "rule", "selector": "user:12", "rule": 0,
                  "triedRules": [{"outcome": "true", "text": "site id: 5 = 5", "actual": "5"}]},
                 "warnings": [{"code": "severalContacts", "detail": "contact:5", "text": "several contacts found, the lowest number taken: contact:5"}],
                 "filter": "passed",
                 "trace": {"outcome": "true", "text": "not", "parts": [{"outcome": "false", "text": "site id: 5 ≠ 9", "actual": "5"}]},
                 "decidedAt": "2026-03-02T09:00:00Z", "configurationHash": "%s"}
                """.formatted(policy.configurationHash())));
        assertThat(decision.toJson().toString()).doesNotContain("hush");

        // Whoever made the interaction may know the attribute without its concealment.
        Interaction open = RoutingExamples.request().toBuilder()
                .set(Attributes.SITE_ID, 5L)
                .set(Attribute.text("secret_note"), "hush")
                .build();
        Decision same = policy.decide(open, Facts.at(NOW).first().build());
        assertThat(same.task().orElseThrow().fields())
                .extracting(FieldWrite::value)
                .contains("hush");
        assertThat(same.toJson().toString()).doesNotContain("hush");
        assertThat(same.explain(Locale.ENGLISH)).doesNotContain("hush");
    }

    @Test
    void sentencesAndValuesAreInTheLanguageAskedForAndNothingElse() {
        RoutingPolicy policy = RoutingExamples.inbound(
                calls -> calls.filter(InteractionFilter.on(Condition.not(Attributes.IS_LOST.is(true))))
                        .responsible(ResponsibleRules.defaultTo(D_IN)
                                .when(Attributes.CAMPAIGN_ID.is(10L), R1)
                                .otherwise(PersonSelector.contactOwner())));
        Interaction call = RoutingExamples.call("A", "s1").toBuilder()
                .set(Attributes.IS_LOST, false)
                .build();
        Decision decision = policy.decide(
                call,
                Facts.at(NOW).repeat(RoutingExamples.CONTACT).contactOwner(R1).build());

        JsonNode russian = decision.toJson(Locale.forLanguageTag("ru"));
        JsonNode english = decision.toJson(Locale.ENGLISH);

        assertThat(english).isEqualTo(decision.toJson());
        assertThat(russian.at("/trace/text").textValue()).isEqualTo("не");
        assertThat(russian.at("/trace/parts/0/actual").textValue()).isEqualTo("нет");
        assertThat(english.at("/trace/parts/0/actual").textValue()).isEqualTo("no");
        assertThat(russian.at("/responsible/selector").textValue()).isEqualTo("ответственный за контакт");
        assertThat(russian.at("/warnings/0/code").textValue()).isEqualTo("ruleUndecided");
        assertThat(russian.at("/warnings/0/detail").textValue()).isEqualTo("responsible.rules[0]");
        assertThat(russian.at("/warnings/0/text").textValue())
                .isEqualTo("правило не определено, не хватает значения: правило 1");
        assertThat(russian.path("verdict")).isEqualTo(english.path("verdict"));
    }

    @Test
    void whatIsTurnedAwayCreatesNothingInJsonEither() {
        Decision decision = RoutingExamples.requests(
                        requests -> requests.filter(InteractionFilter.on(Attributes.SITE_ID.is(9L))))
                .decide(RoutingExamples.request(), RoutingExamples.first());

        JsonNode json = decision.toJson();
        assertThat(json.path("verdict").asText()).isEqualTo("rejected");
        assertThat(json.has("contact")).isFalse();
        assertThat(json.has("task")).isFalse();
        assertThat(json.has("responsible")).isFalse();
        assertThat(json.path("trace").path("outcome").asText()).isEqualTo("unknown");
        assertThat(json.path("trace").has("actual")).isFalse();
    }

    /** Whatever is configured, JSON and explanation mark the same nodes alike, in the same order. */
    @Test
    void jsonAndExplanationAgree() {
        RandomRouting random = new RandomRouting(5);
        int filters = 0;
        for (int i = 0; i < RandomRouting.RUNS; i++) {
            Condition condition = random.condition(3);
            RoutingPolicy.Builder policy = RoutingPolicy.builder()
                    .catalogue(RandomRouting.CATALOGUE)
                    .chats(chats -> chats.filter(InteractionFilter.on(condition))
                            .first(Plan.contact())
                            .repeat(Plan.contact())
                            .responsible(ResponsibleRules.defaultTo(D_IN)));
            if (!policy.validate().isEmpty()) {
                continue;
            }
            Decision decision = policy.build()
                    .decide(random.interaction(), Facts.at(random.moment()).build());
            JsonNode written = decision.toJson().path("trace");
            List<String> marks = new ArrayList<>();
            collect(written, marks);
            String explained =
                    decision.trace().map(t -> t.explain(Locale.ENGLISH)).orElse("");
            List<String> lines = explained
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.equals(")"))
                    .map(line -> line.endsWith(" (") ? line.substring(0, line.length() - 2) : line)
                    .toList();
            assertThat(marks).isEqualTo(lines);
            filters += lines.isEmpty() ? 0 : 1;
        }
        assertThat(filters).isGreaterThan(RandomRouting.RUNS / 2);
    }

    private static void collect(JsonNode node, List<String> marks) {
        if (!node.isObject()) {
            return;
        }
        String mark = Truth.valueOf(node.path("outcome").asText().toUpperCase(Locale.ROOT))
                .mark();
        marks.add((mark + " " + node.path("text").asText()).strip());
        node.path("parts").forEach(part -> collect(part, marks));
    }
}
