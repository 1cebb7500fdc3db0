package io.github.planfixsdk.directory;

import java.util.List;

/**
 * The entry of a directory that has a title.
 *
 * @param key the key, by which custom fields refer to it
 * @param title the title as it stands in the entry; it may differ from what was looked for in case and outer blanks
 * @param created whether it was added by this very call
 * @param archived whether it stands in the archive
 * @param others the keys of other entries with the same title, lowest first; {@code key} is the lowest of all
 * @param archivedOthers the keys of entries in the archive with the same title that were passed over, lowest first
 */
public record TitledEntry(
        long key, String title, boolean created, boolean archived, List<Long> others, List<Long> archivedOthers) {
    /**
     * Copies the lists.
     *
     * @param key the key, by which custom fields refer to it
     * @param title the title as it stands in the entry; it may differ from what was looked for in case and outer blanks
     * @param created whether it was added by this very call
     * @param archived whether it stands in the archive
     * @param others the keys of other entries with the same title, lowest first; {@code key} is the lowest of all
     * @param archivedOthers the keys of entries in the archive with the same title that were passed over, lowest first
     */
    public TitledEntry {
        others = List.copyOf(others);
        archivedOthers = List.copyOf(archivedOthers);
    }

    /**
     * Whether the title alone does not tell which entry is meant.
     *
     * @return true if other entries have the title, too; those that were passed over do not count
     */
    public boolean isAmbiguous() {
        return !others.isEmpty();
    }
}
