package io.github.planfixsdk.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.NotFoundException;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZoneOfTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final ChangeAccount account = new ChangeAccount("2026-03-02T10:00:30Z", RIGA);

    @AfterEach
    void close() {
        account.close();
    }

    private ZoneId zone(long employee) {
        return ChangeFeed.zoneOf(account.planfix.users(), employee);
    }

    @Test
    void theZoneOfATokensOwnerIsReadFromTheProfile() {
        long owner = account.fake.addUser("{'name':'Robot'}");
        assertThat(zone(owner)).isEqualTo(RIGA);
        assertThat(zone(account.fake.addUser("{'name':'Other','timezone':'Asia/Tokyo'}")))
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(account.fake.requestCount()).isEqualTo(2);
    }

    @Test
    void anEmployeeWithoutAZoneOrWithAnUnknownOneOrNoneAtAllIsAnError() {
        account.fake.addUser("{'name':'Robot','timezone':'Mars/Olympus'}");
        long without = account.fake.addUser("{'name':'Other'}");
        assertThatThrownBy(() -> zone(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("employee 1 has the time zone \"Mars/Olympus\"");
        assertThatThrownBy(() -> zone(without))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("employee " + without + " has no time zone");
        assertThatThrownBy(() -> zone(99)).isInstanceOf(NotFoundException.class);
    }
}
