package io.github.planfixsdk.directory;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.internal.Names;
import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Which field of a directory has the titles, checked against its definition and remembered for a while. */
final class TitleField {
    private record Known(LineField field, long since) {}

    private final Directories directories;
    private final long directoryId;
    private final @Nullable LineField given;
    private final @Nullable String givenName;
    private final long expiryNanos;
    private final Timing timing;
    private volatile @Nullable Known known;

    TitleField(
            Directories directories,
            long directoryId,
            @Nullable LineField given,
            @Nullable String givenName,
            Duration expiry,
            Timing timing) {
        this.directories = directories;
        this.directoryId = directoryId;
        this.given = given;
        this.givenName = givenName;
        this.expiryNanos = TimeUnit.NANOSECONDS.convert(expiry); // at most what fits
        this.timing = timing;
    }

    LineField get() {
        Known before = known;
        if (before != null && timing.nanoTime() - before.since() < expiryNanos) {
            return before.field();
        }
        LineField field = choose(directories.get(directoryId).fields());
        known = new Known(field, timing.nanoTime());
        return field;
    }

    void forget() {
        known = null;
    }

    private LineField choose(List<CustomFieldDefinition> fields) {
        List<CustomFieldDefinition> lines = fields.stream()
                .filter(field -> CustomFieldType.LINE.equals(field.type()))
                .toList();
        if (givenName != null) {
            return CustomField.line(Names.one(
                            "line of text of directory " + directoryId,
                            givenName,
                            lines,
                            CustomFieldDefinition::name,
                            CustomFieldDefinition::id)
                    .id());
        }
        LineField field = given;
        if (field == null) {
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("directory " + directoryId
                        + " has no line of text among its fields, so nothing in it has a title that can be looked for");
            }
            return CustomField.line(lines.get(0).id());
        }
        // A definition without any fields is one that the token's owner may not see.
        if (!fields.isEmpty() && lines.stream().noneMatch(line -> line.id() == field.id())) {
            List<String> candidates = lines.stream()
                    .map(line -> "\"" + line.name() + "\" (" + line.id() + ")")
                    .toList();
            throw new IllegalArgumentException(
                    "title is field " + field.id() + ", which is no line of text of directory " + directoryId + ": "
                            + (candidates.isEmpty() ? "there is none" : "give one of " + candidates));
        }
        return field;
    }
}
