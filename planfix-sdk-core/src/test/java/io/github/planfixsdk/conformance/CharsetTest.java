package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.file.Upload;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFilters;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts survive whatever the JVM takes for its default charset. */
class CharsetTest {
    private static final String TEXT = "\u0421\u0447\u0451\u0442 \u2116 5, \u00abM\u00fcller\u00bb \ud83d\ude42";

    /** A JVM of its own: the charset is fixed when one starts. */
    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "US-ASCII", "windows-1251", "UTF-16"})
    void cyrillicMakesTheRoundTripInAJvmOfAnotherCharset(String charset) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + charset,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        charset)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(jvm.waitFor(50, TimeUnit.SECONDS)).isTrue();
        } finally {
            jvm.destroyForcibly();
        }

        assertThat(jvm.exitValue()).isEqualTo(Child.KEPT);
    }

    @Test
    void cyrillicMakesTheRoundTripHere() {
        assertThat(roundTrip()).isTrue();
    }

    private static boolean roundTrip() {
        try (FakePlanfix fake = FakePlanfix.start();
                PlanfixClient planfix = PlanfixClient.builder()
                        .baseUrl(fake.restUrl().toString())
                        .token(fake.token())
                        .limiter(Limiter.unlimited())
                        .build()) {
            long contact = planfix.contacts()
                    .create(ContactRequest.builder().name(TEXT).build());
            long task = planfix.tasks()
                    .create(TaskRequest.builder()
                            .name(TEXT)
                            .counterparty(PersonRef.contact(contact))
                            .build());
            long comment = planfix.comments()
                    .addToTask(task, CommentRequest.builder().description(TEXT).build());
            long file = planfix.files().upload(Upload.of(TEXT + ".txt", TEXT.getBytes(StandardCharsets.UTF_8)));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            planfix.files().download(file, content);
            List<Task> found = planfix.tasks()
                    .list(TaskQuery.builder()
                            .where(TaskFilters.name().contains(TEXT))
                            .build());
            return found.size() == 1
                    && TEXT.equals(found.get(0).name())
                    && TEXT.equals(planfix.contacts().get(contact).name())
                    && TEXT.equals(planfix.comments().get(comment).description())
                    && (TEXT + ".txt").equals(planfix.files().get(file).name())
                    && TEXT.equals(content.toString(StandardCharsets.UTF_8));
        }
    }

    /** What the other JVM runs; its exit says what came of it. */
    static final class Child {
        static final int KEPT = 42;
        static final int LOST = 43;
        static final int ANOTHER_CHARSET = 44;

        private Child() {}

        public static void main(String[] args) {
            boolean asked = Charset.defaultCharset().equals(Charset.forName(args[0]));
            System.exit(!asked ? ANOTHER_CHARSET : roundTrip() ? KEPT : LOST);
        }
    }
}
