package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.model.PersonRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told in the reader's language to the end. */
class ProblemsInRussianTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static ConfigurationProblem only(String json) {
        List<ConfigurationProblem> problems = PolicyReader.standard().validate(json);
        assertThat(problems).as(json).hasSize(1);
        return problems.get(0);
    }

    private static String russian(String json) {
        return only(json).text(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"history": "c\\xrm"}        | строка 1, столбец 16, после \\ могут стоять только      | only " \\ / b f n r t
            {"history": "c\\u00zz"}      | строка 1, столбец 19, после \\ могут стоять только      | only " \\ / b f n r t
            {"version": 01}             | строка 1, столбец 14, число начинается с нуля          | a number begins with 0
            {"version": 1.}             | строка 1, столбец 14, число записано неверно           | such as -12.5
            {"version": -}              | строка 1, столбец 14, число записано неверно           | such as -12.5
            {"version": 1e}             | строка 1, столбец 14, число записано неверно           | such as -12.5
            {"version": +1}             | строка 1, столбец 14, число записано неверно           | such as -12.5
            {"version": .5}             | строка 1, столбец 13, здесь нужно то, что начинается с | something must stand
            {"version": NaN}            | строка 1, столбец 16, NaN и Infinity — не числа        | are no numbers
            {"version": 1e99999999999}  | строка 1, столбец 13, число слишком большое            | a number is too large
            {"version": 1 /* one */}    | строка 1, столбец 15, комментарии не допускаются       | comments aren't allowed
            {"version" 1}               | строка 1, столбец 12, между именем и значением не хватает двоеточия | a colon is missing
            {"version": ,}              | строка 1, столбец 13, здесь нужно то, что начинается с | something must stand
            """)
    void whatIsNoJsonIsToldInBothLanguagesWithItsPlace(String json, String inRussian, String inEnglish) {
        ConfigurationProblem problem = only(json);
        assertThat(problem.code()).isEqualTo(ProblemCode.JSON_BROKEN);
        assertThat(problem.text(RUSSIAN)).startsWith("это не JSON: " + inRussian);
        assertThat(problem.text(Locale.ENGLISH))
                .startsWith("is no JSON at line 1, column ")
                .contains(inEnglish);
    }

    @Test
    void controlCharactersDepthAndLengthAreNamed() {
        assertThat(russian("{\"history\": \"c\nrm\"}")).contains("в тексте стоит перевод строки, табуляция");
        assertThat(russian("{\u0007\"history\": \"crm\"}")).contains("вне текстов стоит управляющий символ");
        assertThat(russian("[".repeat(2_000))).contains("вложенность слишком большая");
        assertThat(russian("{\"version\": " + "9".repeat(2_000) + "}")).contains("число слишком большое");
        assertThat(russian("{\"" + "v".repeat(60_000) + "\": 1}")).contains("имя или текст слишком длинные");
    }

    @Test
    void twoValuesAreOneTooMany() {
        for (String json : List.of("{} {}", "1{}", "12\"a\"")) {
            assertThat(only(json).code()).as(json).isEqualTo(ProblemCode.JSON_GOES_ON);
        }
    }

    /** However a configuration is mistyped, no sentence of the parser's comes through. */
    @Test
    void noMistypedConfigurationIsToldInEnglish() {
        String correct = ProblemsTest.correct().toString();
        String slips = "\"\\{}[],:0.-+eNI/*#'x\u0007\n\uD83D ";
        Random random = new Random(11);
        int broken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json = new StringBuilder(correct);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(json.length());
                char slip = slips.charAt(random.nextInt(slips.length()));
                switch (random.nextInt(3)) {
                    case 0 -> json.deleteCharAt(at);
                    case 1 -> json.insert(at, slip);
                    default -> json.setCharAt(at, slip);
                }
            }
            Problems problems = new Problems();
            if (JsonText.parse(json.toString(), problems) == null) {
                broken++;
                assertThat(problems.all().get(0).russian())
                        .as(json.toString())
                        .doesNotContain("разбор остановился")
                        .containsPattern("строка \\d, столбец \\d");
            }
        }
        assertThat(broken).isGreaterThan(5_000);
    }

    @Test
    void aSentenceOfTheParsersThatNobodyKnowsIsQuoted() {
        assertThat(JsonFault.of("Odd thing found").russian())
                .isEqualTo("разбор остановился с сообщением «Odd thing found»");
        assertThat(JsonFault.of("Odd thing found").english()).isEqualTo("Odd thing found");
    }

    @Test
    void theTypesOfJsonAreWords() {
        assertThat(russian("[]")).isEqualTo("здесь массив […], а нужно: объект {…}");
        assertThat(russian("5")).isEqualTo("здесь число, а нужно: объект {…}");
        assertThat(russian("null")).isEqualTo("здесь null, а нужно: объект {…}");
        assertThat(only("[]").text(Locale.ENGLISH)).isEqualTo("is a JSON array: give a JSON object");
        assertThat(VendorFilter.standard()
                        .validate("{\"field\": \"site_id\", \"operator\": \"in\", \"value\": true}")
                        .get(0)
                        .russian())
                .isEqualTo("здесь true или false, а нужно: массив […]");
        assertThat(PolicyReader.standard()
                        .validate(ProblemsTest.correct().put("zone", 3))
                        .get(0)
                        .russian())
                .isEqualTo("здесь число, а нужно: текст в кавычках");
        assertThat(PolicyReader.standard()
                        .validate(JsonNodeFactory.instance.pojoNode("text"))
                        .get(0)
                        .russian())
                .isEqualTo("здесь объект Java, а нужно: объект {…}");
    }

    @Test
    void theTypesOfAttributesAndFieldsAreWords() {
        AccountSnapshot account = AccountSnapshot.builder()
                .fields(FieldMapping.Entity.TASK, Map.of(30L, CustomFieldType.DIRECTORY_ENTRY))
                .build();
        assertThat(RoutingPolicy.builder()
                        .account(account)
                        .requests(p -> p.filter(InteractionFilter.on(
                                        Attribute.text("site_id").is("5")))
                                .first(Plan.contact())
                                .repeat(Plan.nothing())
                                .responsible(ResponsibleRules.defaultTo(PersonRef.user(1)))
                                .title(TitleKind.CONTACT, TitleTemplate.of("{tag_id:upper}"))
                                .field(FieldMapping.task(30, Attributes.TAG_NAME)))
                        .deals(DealPolicy.of(7, 12).amount(30))
                        .validate())
                .extracting(ConfigurationProblem::russian)
                .containsExactly(
                        "атрибут site_id в каталоге имеет тип номер, а не текст: возьмите его из каталога",
                        "формат «upper» не подходит атрибуту tag_id (список: номер): годится наибольшая длина, например 40",
                        "поле 30 имеет тип запись справочника и не примет значение атрибута tag_name (список: текст):"
                                + " выберите поле типа [строка, текст]",
                        "поле 30 имеет тип запись справочника: для суммы нужно числовое поле");
    }

    @Test
    void everyKnownTypeOfFieldHasARussianWord() {
        assertThat(CustomFieldType.values())
                .allSatisfy(
                        type -> assertThat(FieldTypeWords.of(type).russian()).containsPattern("^[а-я]"));
        assertThat(FieldTypeWords.of(CustomFieldType.of(999)).russian()).isEqualTo("999");
    }
}
