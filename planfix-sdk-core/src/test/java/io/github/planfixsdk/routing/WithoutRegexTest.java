package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program without the optional library of regular expressions meets. */
class WithoutRegexTest {
    private final URLClassLoader loader = new URLClassLoader(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.contains("re2j"))
                    .map(WithoutRegexTest::url)
                    .toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void anExpressionInJavaNamesTheMissingLibrary() throws Exception {
        Object name = loader.loadClass(Attributes.class.getName())
                .getField("SOURCE_NAME")
                .get(null);
        Method matches = name.getClass().getMethod("matches", Object.class);
        assertThatThrownBy(() -> matches.invoke(name, "a"))
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("com.google.re2j:re2j");
    }

    @Test
    void anExpressionInAConfigurationOrAFilterIsAProblemLikeOthers() throws Exception {
        assertThat(problems(PolicyReader.class, """
                        {"version": 1, "requests": {"first": {"create": "nothing"}, "repeat": {"create": "nothing"},
                         "filter": {"on": true, "condition":
                          {"attribute": "source_name", "operator": "matches", "value": "a"}},
                         "responsible": {"default": "user:1"}}}
                        """))
                .singleElement()
                .asString()
                .startsWith("$.requests.filter.condition.value: ")
                .contains("com.google.re2j:re2j");
        assertThat(problems(VendorFilter.class, """
                        {"field": "source_name", "operator": "regexp", "value": "a"}
                        """)).singleElement().asString().contains("com.google.re2j:re2j");
    }

    @Test
    void everythingElseWorks() throws Exception {
        assertThat(problems(VendorFilter.class, """
                        {"field": "source_name", "operator": "like", "value": "a%"}
                        """)).isEmpty();
    }

    private List<?> problems(Class<?> reader, String json) throws Exception {
        Class<?> type = loader.loadClass(reader.getName());
        Object standard = type.getMethod("standard").invoke(null);
        return (List<?>) type.getMethod("validate", String.class).invoke(standard, json);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(entry, e);
        }
    }
}
