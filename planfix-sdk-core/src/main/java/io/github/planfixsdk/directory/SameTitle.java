package io.github.planfixsdk.directory;

import io.github.planfixsdk.internal.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entries whose titles differ in nothing but case and outer blanks, by key. */
record SameTitle(List<Candidate> entries) {
    /** An entry with its title. */
    record Candidate(long key, String title, boolean archived) {}

    SameTitle {
        // A list that changes while it is read page by page may show an entry twice.
        Map<Long, Candidate> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        entries = List.copyOf(byKey.values());
    }

    SameTitle with(long key, String title) {
        List<Candidate> more = new ArrayList<>(entries);
        more.add(new Candidate(key, title, false));
        return new SameTitle(more);
    }

    Optional<TitledEntry> named(String title, boolean useArchived) {
        List<Candidate> live =
                entries.stream().filter(entry -> !entry.archived()).toList();
        List<Candidate> archived = entries.stream().filter(Candidate::archived).toList();
        List<Candidate> found = Names.having(title, live, Candidate::title);
        if (!found.isEmpty()) {
            return Optional.of(entry(found, archived));
        }
        List<Candidate> old = useArchived ? Names.having(title, archived, Candidate::title) : List.of();
        return old.isEmpty() ? Optional.empty() : Optional.of(entry(old, List.of()));
    }

    private static TitledEntry entry(List<Candidate> found, List<Candidate> passedOver) {
        Candidate first = found.get(0);
        return new TitledEntry(
                first.key(),
                first.title(),
                false,
                first.archived(),
                found.stream().skip(1).map(Candidate::key).toList(),
                passedOver.stream().map(Candidate::key).toList());
    }
}
