package io.github.planfixsdk.internal;

import io.github.planfixsdk.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a status by its name in the language of the token's owner or, if none has it there, in any language. */
public final class StatusNames {
    private record Named(Status status, @Nullable String name) {}

    private StatusNames() {}

    /**
     * Checks a name before anything is read.
     *
     * @param name the name
     * @throws IllegalArgumentException if it is blank
     */
    public static void check(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank: give the name of a status");
        }
    }

    /**
     * The one status with a name.
     *
     * @param of what the statuses belong to, such as {@code process 5}
     * @param name the name
     * @param statuses all statuses there are
     * @return the status
     * @throws io.github.planfixsdk.error.UnresolvedNameException if none has the name, or several have
     */
    public static Status one(String of, String name, List<Status> statuses) {
        if (Names.having(name, statuses, Status::name).isEmpty()) {
            List<Named> translated = new ArrayList<>();
            for (Status status : statuses) {
                status.texts().forEach(text -> translated.add(new Named(status, text.name())));
            }
            Set<Status> found = new LinkedHashSet<>();
            Names.having(name, translated, Named::name).forEach(text -> found.add(text.status()));
            if (!found.isEmpty()) {
                return Names.one("status of " + of, name, found, status -> name, Status::id);
            }
        }
        List<Status> named = statuses.stream()
                .filter(status -> Objects.nonNull(status.name()))
                .toList();
        return Names.one("status of " + of, name, named, Status::name, Status::id);
    }
}
