package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.examples.guide.DecidingGuide;
import io.github.planfixsdk.examples.guide.RoutingGuide;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.PolicyReader;
import io.github.planfixsdk.routing.RoutingPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingGuideTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The first JSON of the page that has this at its top. */
    private static String json(String key) throws IOException {
        String page = Files.readString(Path.of("../docs/routing.md"));
        for (int at = page.indexOf("```json\n"); at >= 0; at = page.indexOf("```json\n", at + 1)) {
            String block = page.substring(at + 8, page.indexOf("```", at + 8));
            if (new ObjectMapper().readTree(block).has(key)) {
                return block;
            }
        }
        throw new AssertionError("no JSON with " + key);
    }

    private PrintStream stream() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Test
    void thePagesJsonIsThePagesJava() throws IOException {
        assertThat(PolicyReader.standard().read(json("conditions"))).isEqualTo(RoutingGuide.inJava());
        RoutingGuide.fromJson(json("conditions"), stream());
        assertThat(PolicyReader.standard().read(out.toString(StandardCharsets.UTF_8)))
                .isEqualTo(RoutingGuide.inJava());
    }

    @Test
    void thePagesResponsiblesAreThePagesJava() throws IOException {
        RoutingPolicy policy = RoutingPolicy.builder()
                .requests(requests ->
                        requests.first(Plan.nothing()).repeat(Plan.nothing()).responsible(RoutingGuide.responsible()))
                .build();
        assertThat(policy.toJson().at("/requests/responsible")).isEqualTo(new ObjectMapper().readTree(json("default")));
    }

    @Test
    void theSecondConfigurationIsThePagesJavaToo() throws IOException {
        assertThat(PolicyReader.standard().read(json("deals"))).isEqualTo(DecidingGuide.policy());
    }

    @Test
    void theReportIsDecidedAsThePageSays() throws IOException {
        DecidingGuide.decide(new ObjectMapper().readTree(json("communication_type")), DecidingGuide.policy(), stream());
        List<String> said = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(said).last().asString().startsWith("configuration: ");
        assertThat(Files.readString(Path.of("../docs/routing.md")))
                .contains("```\n" + String.join("\n", said.subList(0, said.size() - 1)) + "\n```");
    }

    @Test
    void titlesAreSeenBeforeTheyAreUsed() {
        Interaction sample = Interaction.builder(InteractionKind.REQUEST, "1")
                .set(Attributes.VISITOR_NAME, "Anna")
                .set(Attributes.START_TIME, Instant.parse("2026-03-02T09:00:00Z"))
                .build();
        RoutingGuide.preview(RoutingGuide.readyMade(), sample, stream());
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Заявка: Anna, сайт", "ANNA, 2 марта 09:00");
    }

    @Test
    void theAccountHasItsSay() throws IOException {
        assertThat(RoutingGuide.againstTheAccount(json("conditions"), List.of(PersonRef.user(10)), Set.of("task_add")))
                .extracting(problem -> problem.path())
                .containsExactly("$.inboundCalls.responsible.rules[0].employee", "$.inboundCalls.first");
    }

    @Test
    void ownAttributesCanBeUsed() {
        assertThat(RoutingGuide.ownAttributes().schema().toString()).contains("order_sum");
    }

    @Test
    void theVendorsFilterComesBack() throws IOException {
        RoutingGuide.vendorFilter(json("filters"), stream());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("((campaign_id in (10, 12) and tag_id has any of (1, 5)) or visitor_id = 14)\n");
    }
}
