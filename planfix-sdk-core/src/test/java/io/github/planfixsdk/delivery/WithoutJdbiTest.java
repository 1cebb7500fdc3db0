package io.github.planfixsdk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What a program without the optional library meets. */
class WithoutJdbiTest {
    @Test
    void theMissingArtifactIsNamedBeforeAnythingIsPromised() throws Exception {
        URL core = JdbcOutbox.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {core}, ClassLoader.getPlatformClassLoader())) {
            Class<?> outbox = loader.loadClass(JdbcOutbox.class.getName());
            assertThat(outbox).isNotEqualTo(JdbcOutbox.class);
            Method of = outbox.getMethod("of", DataSource.class);
            assertThatThrownBy(() -> of.invoke(null, new JdbcDataSource()))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("org.jdbi:jdbi3-core");
        }
    }
}
