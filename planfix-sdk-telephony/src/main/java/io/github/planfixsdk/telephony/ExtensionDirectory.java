package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one run has read. Immutable. */
final class ExtensionDirectory {
    static final ExtensionDirectory EMPTY =
            new ExtensionDirectory(List.of(), user -> Optional.empty(), PhoneNormalizer.digits());

    private final PhoneNormalizer normalizer;
    private final List<Employee> employees;
    private final Map<Long, Employee> byId = new HashMap<>();
    private final Map<String, List<Employee>> byExtension = new TreeMap<>();
    private final Map<String, Employee> byPhone = new HashMap<>();

    ExtensionDirectory(List<User> users, Function<User, Optional<String>> extensionOf, PhoneNormalizer normalizer) {
        this.normalizer = normalizer;
        List<Employee> all = new ArrayList<>();
        for (User user :
                users.stream().sorted(Comparator.comparingLong(User::number)).toList()) {
            if (!Boolean.TRUE.equals(user.isDeleted()) && user.number() > 0) {
                Employee employee = new Employee(user.number(), name(user), extension(extensionOf.apply(user)));
                if (byId.putIfAbsent(employee.id(), employee) == null) {
                    all.add(employee);
                    index(employee, user.phones());
                }
            }
        }
        this.employees = List.copyOf(all);
        byExtension.replaceAll((extension, owners) -> List.copyOf(owners));
    }

    private void index(Employee employee, List<Phone> phones) {
        if (employee.extension() != null) {
            byExtension
                    .computeIfAbsent(employee.extension(), any -> new ArrayList<>())
                    .add(employee);
        }
        for (Phone phone : phones) {
            String number = normalizer.normalize(phone.number());
            if (!number.isEmpty()) {
                byPhone.putIfAbsent(number, employee);
            }
        }
    }

    private static String name(User user) {
        return Stream.of(user.name(), user.lastname())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String extension(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty()).orElse(null);
    }

    List<Employee> employees() {
        return employees;
    }

    int withExtension() {
        return (int) employees.stream()
                .filter(employee -> employee.extension() != null)
                .count();
    }

    boolean knowsExtensions() {
        return !byExtension.isEmpty();
    }

    /** By their numbers; several if a short number was given twice. */
    List<Employee> owners(String extension) {
        return byExtension.getOrDefault(extension.strip(), List.of());
    }

    Optional<Employee> employee(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whose card has the number. */
    Optional<Employee> withPhone(String phone) {
        return Optional.ofNullable(byPhone.get(normalizer.normalize(phone)));
    }

    Map<String, List<Employee>> duplicates() {
        Map<String, List<Employee>> duplicates = new TreeMap<>(byExtension);
        duplicates.values().removeIf(owners -> owners.size() < 2);
        return Collections.unmodifiableMap(duplicates);
    }
}
