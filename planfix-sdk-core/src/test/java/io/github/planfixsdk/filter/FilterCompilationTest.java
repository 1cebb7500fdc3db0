package io.github.planfixsdk.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.task.TaskFilters;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server wouldn't understand doesn't compile. */
class FilterCompilationTest {
    private static final String SOURCE = """
            import io.github.planfixsdk.contact.*;
            import io.github.planfixsdk.comment.*;
            import io.github.planfixsdk.customfield.*;
            import io.github.planfixsdk.datatag.*;
            import io.github.planfixsdk.directory.*;
            import io.github.planfixsdk.filter.*;
            import io.github.planfixsdk.model.*;
            import io.github.planfixsdk.project.*;
            import io.github.planfixsdk.task.*;
            import io.github.planfixsdk.user.*;
            class Snippet {
                Object snippet() {
                    return %s;
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TaskFilters.assignee().is(PersonRef.user(5))",
                "TaskFilters.plannedEnd().onOrAfter(DateValue.today())",
                "TaskFilters.customField(CustomField.number(20)).gt(5)",
                "ContactFilters.created().after(DateValue.today())",
                "ProjectFilters.undocumented5009().raw(\"equal\", null)",
                "ContactFilters.dataTag(3).field(CustomField.line(4)).contains(\"x\")",
                "DirectoryEntryFilters.entry().isAnyOf(5, 7)",
                "DirectoryEntryFilters.customField(CustomField.directoryEntries(20)).is(47, 48)",
                "DataTagEntryFilters.taskStatus().isAnyOf(1, 2)",
                "DataTagEntryQuery.builder().where(DataTagEntryFilters.customField(CustomField.date(3)).within(DateValue.today()))",
                "CustomField.line(1).toJson(\"x\")",
                "TaskQuery.builder().where(java.util.List.of(Filter.none(), TaskFilters.overdue()))",
            })
    void whatTheServerKnowsCompiles(String expression) {
        assertThat(errors(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TaskFilters.assignee().gt(PersonRef.user(5))",
                "TaskFilters.assignee().is(5)",
                "TaskFilters.assignee().is(\"user:5\")",
                "TaskFilters.plannedEnd().is(\"today\")",
                "TaskFilters.plannedEnd().contains(\"2026\")",
                "TaskFilters.name().is(\"x\")",
                "TaskFilters.overdue().isNot(true)",
                "TaskFilters.parent().isAnyOf(1, 2)",
                "TaskFilters.priority().is(Gender.MALE)",
                "TaskFilters.customField(CustomField.checkbox(20)).gt(true)",
                "TaskFilters.customField(CustomField.text(20))",
                "TaskFilters.customField(CustomField.calculated(20))",
                "TaskFilters.customField(CustomField.time(20))",
                "TaskFilters.undocumented325().is(1)",
                "ContactFilters.created().onOrAfter(DateValue.today())",
                "ContactFilters.customField(CustomField.task(20)).is(5)",
                "ProjectFilters.dataTag(3)",
                "ProjectFilters.customField(CustomField.directoryEntries(20))",
                "UserFilters.telegramId().gt(5)",
                "CommentFilters.author().contains(\"x\")",
                "DirectoryEntryFilters.customField(CustomField.time(20)).is(5)",
                "DirectoryEntryFilters.archived().contains(\"x\")",
                "DataTagEntryFilters.customField(CustomField.project(20))",
                "DataTagEntryFilters.taskCreated().onOrAfter(DateValue.today())",
                "DataTagEntryQuery.builder().where(DirectoryEntryFilters.archived().is(true))",
                "CustomField.calculated(20).toJson(null)",
                "TaskQuery.builder().where(java.util.List.of(ContactFilters.isCompany()))",
                "TaskQuery.builder().where(ContactFilters.isCompany())",
            })
    void whatTheServerDoesNotKnowDoesNotCompile(String expression) {
        assertThat(errors(expression)).isNotEmpty();
    }

    private static List<String> errors(String expression) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String classPath = Stream.of(
                        TaskFilters.class,
                        JsonNode.class,
                        JsonParser.class,
                        com.fasterxml.jackson.annotation.JsonProperty.class,
                        org.jspecify.annotations.Nullable.class)
                .map(FilterCompilationTest::location)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE.formatted(expression);
                    }
                };
        compiler.getTask(
                        new StringWriter(),
                        null,
                        diagnostics,
                        List.of("-proc:none", "-implicit:none", "-XDshould-stop.ifNoError=FLOW", "-cp", classPath),
                        null,
                        List.of(source))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
