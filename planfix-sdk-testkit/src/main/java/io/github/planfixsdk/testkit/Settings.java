package io.github.planfixsdk.testkit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the builder collected. */
record Settings(
        String token,
        @Nullable Set<String> scopes,
        String tokenOwner,
        boolean administrator,
        String chatToken,
        String telephonyToken,
        ZoneId zone,
        Clock clock,
        int requestsPerSecond,
        int dailyQuota,
        Duration quotaReset,
        FakePlanfixBuilder.QuotaForm quotaForm,
        int maxBody,
        FakePlanfixBuilder.ChatData chatData,
        boolean unquotedErrors,
        boolean singleFailure,
        FakePlanfixBuilder.AccountState accountState,
        @Nullable URI movedTo) {

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone));
    }
}
