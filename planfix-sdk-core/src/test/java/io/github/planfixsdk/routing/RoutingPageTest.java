package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages on routing name what there is, and their JSON is right. */
class RoutingPageTest {
    private static final Path ROUTING = Path.of("../docs/routing.md");
    private static final Path ATTRIBUTES = Path.of("../docs/routing-attributes.md");

    /** The first cells of the rows under this header. */
    private static List<String> rows(Path page, String header, int columns) throws IOException {
        List<String> lines = Files.readAllLines(page);
        assertThat(lines).contains(header);
        return lines.subList(lines.indexOf(header) + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> String.join(" | ", cells(line).subList(0, columns)))
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
        assertThat(cells).as(line).allMatch(cell -> !cell.isEmpty());
        return cells;
    }

    private static String quoted(Iterable<String> words) {
        return "`" + String.join("` `", words) + "`";
    }

    @Test
    void everyAttributeIsListedWithItsTypeAndKinds() throws IOException {
        List<String> expected = Catalogue.standard().attributes().stream()
                .map(RoutingPageTest::row)
                .toList();
        assertThat(rows(ATTRIBUTES, "| name | type | in | what it is |", 3)).isEqualTo(expected);
    }

    private static String row(Attribute<?> attribute) {
        List<String> names = new ArrayList<>(List.of(attribute.name()));
        names.addAll(attribute.aliases());
        String kinds = attribute.kinds().equals(EnumSet.allOf(InteractionKind.class))
                ? "all"
                : attribute.kinds().stream().map(kind -> kind.text(false) + "s").collect(Collectors.joining(", "));
        return quoted(names) + " | " + JsonValues.describe(attribute).english() + " | " + kinds;
    }

    @Test
    void everyTypeIsListedWithItsOperators() throws IOException {
        List<String> expected = new ArrayList<>();
        for (AttributeType type : AttributeType.values()) {
            if (type != AttributeType.DECIMAL) {
                String name = type.name().toLowerCase(Locale.ROOT);
                expected.add(
                        (type == AttributeType.NUMBER ? "number, decimal" : name) + " | " + operators(type, false));
            }
            assertThat(operators(type, true)).isEqualTo(operators(AttributeType.TEXT, true));
        }
        assertThat(operators(AttributeType.DECIMAL, false)).isEqualTo(operators(AttributeType.NUMBER, false));
        expected.add("list of … | " + operators(AttributeType.TEXT, true));
        assertThat(rows(ATTRIBUTES, "| type | a value in JSON | operators |", 3))
                .map(row -> row.replaceFirst("\\| .* \\|", "|"))
                .isEqualTo(expected);
        for (Attribute<?> attribute : Catalogue.standard().attributes()) {
            assertThat(attribute.operators()).isEqualTo(attribute.type().operators(attribute.isMultiple()));
        }
    }

    private static String operators(AttributeType type, boolean multiple) {
        Set<Operator> offered = type.operators(multiple);
        List<Operator> last = List.of(Operator.PRESENT, Operator.ABSENT);
        List<String> words = new ArrayList<>();
        offered.stream()
                .filter(operator -> !last.contains(operator))
                .map(JsonWords::of)
                .forEach(words::add);
        last.forEach(operator -> words.add(JsonWords.of(operator)));
        return quoted(words);
    }

    @Test
    void everyTitleIsListedWithItsPlaceAndDefaultText() throws IOException {
        List<String> expected = Arrays.stream(TitleKind.values())
                .map(title -> "`" + JsonWords.of(title) + "` | "
                        + Arrays.stream(Slot.values())
                                .filter(slot -> slot.titles().contains(title))
                                .map(slot -> "`" + JsonWords.of(slot) + "`")
                                .collect(Collectors.joining(" "))
                        + " | `" + title.defaultText(Locale.ENGLISH).replace("|", "\\|") + "`")
                .toList();
        assertThat(rows(ROUTING, "| key | in | the default text |", 3)).isEqualTo(expected);
    }

    /** What is no configuration is a part of one, a filter of the vendor's or a report: the guide's tests read those. */
    @Test
    void everyJsonOfThePageIsRight() throws IOException {
        String page = Files.readString(ROUTING);
        int configurations = 0;
        for (int at = page.indexOf("```json\n"); at >= 0; at = page.indexOf("```json\n", at + 1)) {
            String text = page.substring(at + 8, page.indexOf("```", at + 8));
            JsonNode json = new ObjectMapper().readTree(text);
            if (json.has("version")) {
                assertThat(PolicyReader.standard().validate(text)).as(text).isEmpty();
                configurations++;
            } else if (json.has("communication_type")) {
                assertThat(InteractionReader.standard().read(json).unread()).isEmpty();
            } else if (json.has("filters")) {
                assertThat(VendorFilter.standard().read(text)).isNotNull();
            } else {
                String whole = "{\"version\": 1, \"requests\": {\"first\": {\"create\": \"contact\"},"
                        + " \"repeat\": {\"create\": \"nothing\"}, \"responsible\": " + text + "}}";
                assertThat(PolicyReader.standard().validate(whole)).as(text).isEmpty();
            }
        }
        assertThat(configurations).isEqualTo(2);
    }
}
