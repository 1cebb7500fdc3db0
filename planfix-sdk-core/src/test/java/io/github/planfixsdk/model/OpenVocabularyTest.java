package io.github.planfixsdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.planfixsdk.internal.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every open vocabulary of this module, also for those that are added later. */
class OpenVocabularyTest {
    private static final JavaClasses SDK = new ClassFileImporter()
            .importPath(Path.of(OpenEnum.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()));

    private static List<Class<?>> subclasses(Class<?> base) {
        List<Class<?>> found = SDK.stream()
                .filter(type -> type.isAssignableTo(base) && !type.isEquivalentTo(base))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    static Stream<Class<?>> texts() {
        return subclasses(OpenEnum.class).stream();
    }

    static Stream<Class<?>> numbers() {
        return subclasses(OpenNumber.class).stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void unknownTextSurvives(Class<? extends OpenEnum> type) throws Exception {
        OpenEnum unknown = Json.mapper().readValue("\"SomethingNew\"", type);
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown).hasToString("SomethingNew").isInstanceOf(type);
        assertThat(unknown).isEqualTo(Json.mapper().readValue("\"SomethingNew\"", type));
        assertThat(Json.mapper().writeValueAsString(unknown)).isEqualTo("\"SomethingNew\"");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void numbersAndFlagsAreReadAsTheirText(Class<? extends OpenEnum> type) throws Exception {
        assertThat(Json.mapper().readValue("7", type).value()).isEqualTo("7");
        assertThat(Json.mapper().readValue("true", type).value()).isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void otherShapesAreReadAsNull(Class<? extends OpenEnum> type) throws Exception {
        for (String json : List.of("null", "\"\"", "{\"a\":[1]}", "[{}]")) {
            assertThat(Json.mapper().readValue(json, type)).as(json).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void documentedTextsMakeTheRoundTrip(Class<? extends OpenEnum> type) throws Exception {
        List<?> values = (List<?>) type.getMethod("values").invoke(null);
        assertThat(values).isNotEmpty();
        for (Object value : values) {
            OpenEnum known = (OpenEnum) value;
            assertThat(known.isKnown()).isTrue();
            assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(known), type))
                    .isSameAs(known);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersMakeTheRoundTrip(Class<? extends OpenNumber> type) throws Exception {
        List<?> values = (List<?>) type.getMethod("values").invoke(null);
        assertThat(values).isNotEmpty();
        for (Object value : values) {
            OpenNumber known = (OpenNumber) value;
            assertThat(known.isKnown()).isTrue();
            assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(known), type))
                    .isSameAs(known);
            assertThat(Json.mapper().readValue("\"" + known.code() + "\"", type))
                    .isSameAs(known);
        }
        OpenNumber unknown = Json.mapper().readValue("4711", type);
        assertThat(unknown.isKnown()).isFalse();
        assertThat(Json.mapper().writeValueAsString(unknown)).isEqualTo("4711");
        assertThat(unknown).hasToString("4711").isEqualTo(Json.mapper().readValue("4711", type));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatIsNoNumberOfThatSizeSurvivesAsText(Class<? extends OpenNumber> type) throws Exception {
        for (String text : List.of("Line", "12345678901", "123456789012345678901")) {
            OpenNumber odd = Json.mapper().readValue("\"" + text + "\"", type);
            assertThat(odd.isKnown()).isFalse();
            assertThat(odd.code()).isEqualTo(OpenNumber.NO_CODE);
            assertThat(odd.text()).isEqualTo(text);
            assertThat(odd).hasToString(text).isEqualTo(Json.mapper().readValue("\"" + text + "\"", type));
            assertThat(Json.mapper().writeValueAsString(odd)).isEqualTo("\"" + text + "\"");
        }
        assertThat(Json.mapper().readValue("12345678901", type)).hasToString("12345678901");
        assertThat(Json.mapper().readValue("{\"id\":4711,\"name\":\"x\"}", type))
                .hasToString("4711");
    }
}
