package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.directory.DirectoryEntry;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.project.Project;
import io.github.planfixsdk.project.ProjectRequest;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserRequest;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What any setter sends, echoed by an answer in the same form, is verified; what no answer shows is named here. */
class ReadBackSettersTest {
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(long.class, 7L),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "text"),
            Map.entry(long[].class, new long[] {1, 2}),
            Map.entry(String[].class, new String[] {"anna@example.com"}),
            Map.entry(PersonRef.class, PersonRef.user(5)),
            Map.entry(PersonRef[].class, new PersonRef[] {PersonRef.user(5), PersonRef.group(3)}),
            Map.entry(People.class, People.of(PersonRef.user(5), PersonRef.group(3))),
            Map.entry(Phone[].class, new Phone[] {Phone.mobile("+79991234567")}),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 1)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 3, 1, 10, 30)),
            Map.entry(Instant.class, Instant.parse("2026-03-01T10:30:00Z")),
            Map.entry(TimePoint.class, TimePoint.ofText("01-03-2026")));

    static List<Arguments> requests() {
        return List.of(
                arguments(TaskRequest::builder, Task.class),
                arguments(ContactRequest::builder, Contact.class),
                arguments(ProjectRequest::builder, Project.class, "files"),
                arguments(UserRequest::builder, User.class, "password"),
                arguments(DirectoryEntryRequest::builder, DirectoryEntry.class));
    }

    private static Arguments arguments(Supplier<Payload.Builder<?>> builder, Class<?> type, String... notShown) {
        return Arguments.of(builder, type, Set.of(notShown));
    }

    @ParameterizedTest
    @MethodSource("requests")
    <R extends Record> void whatASetterSendsIsRecognised(
            Supplier<Payload.Builder<?>> builders, Class<R> type, Set<String> notShown) throws Exception {
        Set<String> unshown = new TreeSet<>();
        int setters = 0;
        for (Method setter : builders.get().getClass().getMethods()) {
            if (!Payload.Builder.class.isAssignableFrom(setter.getReturnType())
                    || setter.isBridge()
                    || setter.getName().toLowerCase(Locale.ROOT).contains("raw")
                    || setter.getName().toLowerCase(Locale.ROOT).contains("customfield")) {
                continue;
            }
            for (Object[] values : samples(setter)) {
                Payload.Builder<?> builder = builders.get();
                setter.setAccessible(true);
                setter.invoke(builder, values);
                Method build = builder.getClass().getMethod("build");
                CustomFieldPayload request = (CustomFieldPayload) build.invoke(builder);
                R answer = Json.mapper().readValue(Json.mapper().writeValueAsBytes(request), type);

                Verified<Long> verified = ReadBack.of(request, 1L, type, fields -> answer);

                assertThat(verified.ignored())
                        .as(setter + " " + Arrays.toString(values))
                        .isEmpty();
                for (UnverifiedField field : verified.unverified()) {
                    assertThat(field.reason()).as(field.field()).isEqualTo(UnverifiedField.Reason.NOT_SHOWN);
                    unshown.add(field.field());
                }
                setters++;
            }
        }
        assertThat(unshown).isEqualTo(notShown);
        assertThat(setters).isPositive();
    }

    private static List<Object[]> samples(Method setter) throws ReflectiveOperationException {
        List<Object[]> calls = new ArrayList<>();
        calls.add(new Object[setter.getParameterCount()]);
        for (int i = 0; i < setter.getParameterCount(); i++) {
            List<Object[]> more = new ArrayList<>();
            for (Object value : values(setter.getParameterTypes()[i])) {
                for (Object[] call : calls) {
                    Object[] copy = call.clone();
                    copy[i] = value;
                    more.add(copy);
                }
            }
            calls = more;
        }
        return calls;
    }

    private static List<?> values(Class<?> type) throws ReflectiveOperationException {
        if (OpenEnum.class.isAssignableFrom(type) || OpenNumber.class.isAssignableFrom(type)) {
            return (List<?>) type.getMethod("values").invoke(null);
        }
        Object sample = SAMPLES.get(type);
        assertThat(sample).as(type.toString()).isNotNull();
        return type == boolean.class ? Stream.of(true, false).toList() : List.of(sample);
    }
}
