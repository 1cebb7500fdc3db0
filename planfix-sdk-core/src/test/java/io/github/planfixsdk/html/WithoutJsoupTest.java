package io.github.planfixsdk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** The SDK's own classes in a loader that has nothing else but the JDK. */
class WithoutJsoupTest {
    @Test
    void readingSaysAtOnceWhatToAddAndWritingWorks() throws Exception {
        URL classes = Html.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> html = alone.loadClass(Html.class.getName());
            assertThat(html).isNotSameAs(Html.class);
            Method toText = html.getMethod("toText", String.class);
            Method toHtml = html.getMethod("toHtml", String.class);

            assertThatThrownBy(() -> toText.invoke(null, "<p>a</p>"))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("add the dependency org.jsoup:jsoup")
                    .hasMessageContaining("requires org.jsoup;");
            assertThat(toHtml.invoke(null, "a < b")).isEqualTo("a &lt; b");
        }
    }
}
