package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordedDayTest {
    private static JsonNode day = new ObjectMapper().nullNode();
    private static final List<Interaction> READ = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = RecordedDayTest.class.getResourceAsStream("/recorded-day.json")) {
            day = new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
        InteractionReader reader =
                InteractionReader.standard().zone(ZoneId.of(day.path("zone").asText()));
        for (JsonNode recorded : day.path("interactions")) {
            READ.add(reader.read(recorded.path("interaction")));
        }
    }

    @Test
    void everyInteractionIsUnderstoodCompletely() {
        assertThat(READ).hasSizeGreaterThanOrEqualTo(64);
        assertThat(READ).allSatisfy(interaction -> assertThat(interaction.unread())
                .as(interaction.toString())
                .isEmpty());
        assertThat(READ).extracting(Interaction::kind).contains(InteractionKind.values());
        assertThat(READ).extracting(Interaction::id).doesNotHaveDuplicates();
    }

    @Test
    void theDayRunsForward() {
        assertThat(READ)
                .extracting(
                        interaction -> interaction.get(Attributes.START_TIME).orElseThrow())
                .isSorted();
    }

    @Test
    void everyCallRingsBeforeItIsAnsweredAndEveryLegEnds() {
        for (JsonNode recorded : day.path("interactions")) {
            Set<String> ringing = new HashSet<>();
            String talking = "";
            for (JsonNode leg : recorded.path("legs")) {
                String ext = leg.path("ext").asText();
                switch (leg.path("event").asText()) {
                    case "ring" -> assertThat(ringing.add(ext)).isTrue();
                    case "answer" -> {
                        assertThat(ringing.remove(ext)).isTrue();
                        talking = ext;
                    }
                    case "give_up" -> assertThat(ringing.remove(ext)).isTrue();
                    case "hang_up" -> {
                        assertThat(talking).isEqualTo(ext);
                        talking = "";
                    }
                    default -> throw new AssertionError(leg);
                }
            }
            assertThat(ringing).as(recorded.toString()).isEmpty();
            assertThat(talking).isEmpty();
        }
    }

    @Test
    void onlyInventedNumbersAppear() {
        assertThat(READ)
                .filteredOn(interaction -> interaction.contactPhone().isPresent())
                .allSatisfy(interaction -> assertThat(
                                interaction.contactPhone().orElseThrow().replaceAll("\\D", ""))
                        .startsWith("790000000"));
    }
}
