package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of a configuration that are given by their names, checked against the account's. */
class FieldsByNameTest {
    private static final AccountSnapshot ACCOUNT = AccountSnapshot.builder()
            .fields(
                    FieldMapping.Entity.TASK,
                    List.of(
                            field(30, "Source", CustomFieldType.LINE, Map.of("ru", "Источник")),
                            field(31, "Site", CustomFieldType.LINE, Map.of()),
                            field(32, "site", CustomFieldType.NUMBER, Map.of()),
                            field(33, "Online", CustomFieldType.CHECKBOX, Map.of("en", "Source"))))
            .build();

    private static CustomFieldDefinition field(long id, String name, CustomFieldType type, Map<String, String> names) {
        return new CustomFieldDefinition(id, name, names, type, null, null, null, List.of(), List.of(), null, null);
    }

    private static List<ConfigurationProblem> problems(FieldMapping... fields) {
        return RoutingPolicy.builder()
                .account(ACCOUNT)
                .requests(p -> {
                    p.first(Plan.contactAndTask(TaskTarget.object(7)))
                            .repeat(Plan.nothing())
                            .responsible(ResponsibleRules.defaultTo(RoutingExamples.D_IN));
                    for (FieldMapping field : fields) {
                        p.field(field);
                    }
                })
                .validate();
    }

    @Test
    void aNameLeadsToItsFieldWhateverItsCaseAndLanguage() {
        assertThat(problems(FieldMapping.task("SOURCE", Attributes.SOURCE_NAME)))
                .isEmpty();
        assertThat(problems(FieldMapping.task("источник", Attributes.SOURCE_NAME)))
                .isEmpty();
        // Of contacts nothing is known here.
        assertThat(problems(FieldMapping.contact("Whatever", Attributes.SOURCE_NAME)))
                .isEmpty();
    }

    @Test
    void aNameOfNoFieldOrOfTwoIsAProblem() {
        assertThat(problems(
                        FieldMapping.task("Sauce", Attributes.SOURCE_NAME),
                        FieldMapping.task("SITE", Attributes.SITE_DOMAIN_NAME)))
                .extracting(ConfigurationProblem::path, ConfigurationProblem::code)
                .containsExactly(
                        tuple("$.requests.fields[0].field", ProblemCode.UNKNOWN_FIELD),
                        tuple("$.requests.fields[1].field", ProblemCode.AMBIGUOUS_FIELD));
        assertThat(problems(FieldMapping.task("SITE", Attributes.SITE_DOMAIN_NAME))
                        .get(0)
                        .text(Locale.ENGLISH))
                .contains("\"SITE\"", "31", "32");
    }

    @Test
    void theFieldBehindANameMustTakeWhatIsWritten() {
        assertThat(problems(FieldMapping.task("Online", Attributes.SOURCE_NAME)))
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.WRONG_FIELD_TYPE);
    }

    @Test
    void oneFieldByNameAndByNumberIsThereTwice() {
        assertThat(problems(
                        FieldMapping.task("Source", Attributes.SOURCE_NAME),
                        FieldMapping.task(30, Attributes.SITE_DOMAIN_NAME)))
                .extracting(ConfigurationProblem::path, ConfigurationProblem::code)
                .containsExactly(tuple("$.requests.fields[1].field", ProblemCode.FIELD_TWICE));
    }
}
