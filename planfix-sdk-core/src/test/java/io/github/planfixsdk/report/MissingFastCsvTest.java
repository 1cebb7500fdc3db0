package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program without the optional library meets. */
class MissingFastCsvTest {
    @Test
    void theMissingArtifactIsNamedAtOnceAndEverythingElseWorks() throws Exception {
        URL core = ReportCsv.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {core}, ClassLoader.getPlatformClassLoader())) {
            Class<?> csv = loader.loadClass(ReportCsv.class.getName());
            assertThat(csv).isNotEqualTo(ReportCsv.class);
            for (String method : List.of("standard", "forExcel", "builder")) {
                assertThatThrownBy(() -> csv.getMethod(method).invoke(null))
                        .isInstanceOf(InvocationTargetException.class)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("de.siegmar:fastcsv")
                        .hasMessageContaining("add the dependency");
            }
            Class<?> cell = loader.loadClass(ReportCell.class.getName());
            Object one = cell.getConstructors()[0].newInstance("1,5", null, false);
            assertThat(cell.getMethod("number").invoke(one)).hasToString("Optional[1.5]");
        }
    }
}
