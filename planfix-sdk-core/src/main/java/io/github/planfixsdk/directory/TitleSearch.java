package io.github.planfixsdk.directory;

import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import java.util.ArrayList;
import java.util.List;

/** Finds entries by title: Planfix searches for parts of titles, and the whole is compared here. */
final class TitleSearch {
    private final Directories directories;
    private final long directoryId;
    private final long parentKey;
    private final boolean useArchived;

    TitleSearch(Directories directories, long directoryId, long parentKey, boolean useArchived) {
        this.directories = directories;
        this.directoryId = directoryId;
        this.parentKey = parentKey;
        this.useArchived = useArchived;
    }

    SameTitle search(String title, LineField field) {
        Filter<DirectoryEntry> named = DirectoryEntryFilters.customField(field).contains(title);
        SameTitle found = read(title, field, query(field).where(named));
        if (useArchived && found.entries().isEmpty()) {
            // Nobody documents whether a list has what is in the archive unless it is asked for.
            return read(
                    title,
                    field,
                    query(field).where(named, DirectoryEntryFilters.archived().is(true)));
        }
        return found;
    }

    private DirectoryEntryQuery.Builder query(LineField field) {
        DirectoryEntryQuery.Builder query = DirectoryEntryQuery.builder()
                .entriesOnly(true)
                .fields(Fields.of(
                                DirectoryEntryFields.KEY,
                                DirectoryEntryFields.PARENT_KEY,
                                DirectoryEntryFields.ARCHIVED,
                                DirectoryEntryFields.IS_GROUP)
                        .and(field));
        return parentKey > 0 ? query.groupId(parentKey) : query;
    }

    private SameTitle read(String title, LineField field, DirectoryEntryQuery.Builder query) {
        List<SameTitle.Candidate> found = new ArrayList<>();
        for (DirectoryEntry entry : directories.entries(directoryId, query.build())) {
            String other = entry.get(field).orElse("");
            if (!Boolean.TRUE.equals(entry.isGroup()) && other.strip().equalsIgnoreCase(title)) {
                found.add(new SameTitle.Candidate(entry.key(), other, Boolean.TRUE.equals(entry.archived())));
            }
        }
        return new SameTitle(found);
    }
}
