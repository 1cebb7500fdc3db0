package io.github.planfixsdk.telephony;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class MemorySetupStore implements SetupStore {
    private volatile @Nullable Setup setup;

    @Override
    public Optional<Setup> load() {
        return Optional.ofNullable(setup);
    }

    @Override
    public void store(Setup value) {
        setup = value;
    }
}
