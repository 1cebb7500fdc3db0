package io.github.planfixsdk.routing.employee;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the last run over a restart: who was read, who is chosen, how it ended. One text of JSON, a few hundred characters for each
 * employee, names and addresses among it. The store of one directory: two with the same would take each other's choice away.
 * Implementations are thread-safe.
 */
public interface EmployeeStore {
    /**
     * What was saved last.
     *
     * @return nothing if nothing was
     */
    Optional<String> load();

    /**
     * Saves, in place of what was saved before.
     *
     * @param json the text
     */
    void save(String json);

    /**
     * A store in memory.
     *
     * @return a new, empty store
     */
    static EmployeeStore inMemory() {
        AtomicReference<String> text = new AtomicReference<>("");
        return new EmployeeStore() {
            @Override
            public Optional<String> load() {
                return Optional.of(text.get()).filter(json -> !json.isEmpty());
            }

            @Override
            public void save(String json) {
                text.set(json);
            }
        };
    }
}
