package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.user.TemporaryReplacement;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands in for employees who are away, asked through REST and kept for a while. Thread-safe. */
final class Replacements {
    private static final Fields ASKED = Fields.of(UserFields.TEMPORARY_REPLACEMENT, UserFields.TIMEZONE);

    private final Extensions extensions;
    private final ExpiringCache<Forwarding> known;
    private final Duration keep;
    private final Duration keepUnclear;
    private final Clock clock;

    Replacements(
            Extensions extensions, ExpiringCache<Forwarding> known, Duration keep, Duration keepUnclear, Clock clock) {
        this.extensions = extensions;
        this.known = known;
        this.keep = keep;
        this.keepUnclear = keepUnclear;
        this.clock = clock;
    }

    /** Whom to ring for a short number, if that can be said without asking Planfix. */
    @Nullable
    Forwarding known(String extension) {
        return known(extension, extensions.owners(extension));
    }

    private @Nullable Forwarding known(String extension, List<Employee> owners) {
        // Of several owners nobody can say who is away.
        return owners.size() == 1 ? known.get(extension) : Forwarding.unclear(extension, null);
    }

    /** Whom to ring for a short number. */
    Forwarding of(String extension) {
        List<Employee> owners = extensions.owners(extension);
        Forwarding before = known(extension, owners);
        // That somebody waited in vain is no answer: it is asked for all the same.
        if (before != null && (owners.size() != 1 || before.failure() != null || !before.unclear())) {
            return before;
        }
        try {
            Forwarding found =
                    Forwarding.certain(standIn(extension, owners.get(0).id()));
            known.put(extension, found, keep);
            return found;
        } catch (RuntimeException e) {
            Forwarding unclear = Forwarding.unclear(extension, e);
            known.put(extension, unclear, keepUnclear);
            return unclear;
        }
    }

    /** Somebody has waited in vain: until Planfix answers or a while has passed, nobody else waits. */
    void late(String extension) {
        if (extensions.owners(extension).size() == 1) {
            known.putIfAbsent(extension, Forwarding.unclear(extension, null), keepUnclear);
        }
    }

    /** Follows those who stand in for each other until somebody is there. */
    private @Nullable String standIn(String extension, long employee) {
        Set<Long> seen = new HashSet<>();
        long current = employee;
        while (seen.add(current)) {
            PersonRef next = replacement(current);
            if (next == null) {
                return current == employee
                        ? extension
                        : extensions.extension(current).orElse(null);
            }
            current = next.number();
        }
        // In a circle everybody is away, so nobody is nearer than the responsible.
        return extension;
    }

    private @Nullable PersonRef replacement(long employee) {
        User user = extensions.users().find(employee, ASKED).orElse(null);
        TemporaryReplacement replacement = user == null ? null : user.temporaryReplacement();
        if (user == null || replacement == null || replacement.employee() == null) {
            return null;
        }
        PersonRef standIn = replacement.employee().id();
        boolean applies = replacement.appliesOn(LocalDate.now(clock.withZone(zone(user.timezone()))));
        return applies && standIn.isUser() ? standIn : null;
    }

    private ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? clock.getZone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return clock.getZone();
        }
    }
}
