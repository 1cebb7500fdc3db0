package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.examples.demo.RecordedDay.Employee;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The Planfix account of the demo: inside this process, empty but for the shop's employees, an object for deals, a few
 * custom fields and three clients of last year.
 */
final class DemoAccount implements AutoCloseable {
    static final int DAILY_QUOTA = 20_000;

    /** The number of the object by which tasks of the demo are created. */
    static final long DEAL = 1;

    private final FakePlanfix planfix;
    private final DayClock clock;
    private final int known;

    private DemoAccount(FakePlanfix planfix, DayClock clock) {
        this.planfix = planfix;
        this.clock = clock;
        this.known = planfix.contacts().size();
    }

    static DemoAccount open(RecordedDay day) {
        DayClock clock = new DayClock(day.zone(), day.opens());
        FakePlanfix planfix = FakePlanfix.builder()
                .clock(clock)
                .zone(day.zone())
                .dailyQuota(DAILY_QUOTA, Duration.ofHours(12), FakePlanfixBuilder.QuotaForm.BILLING_TEXT)
                .start();
        for (Employee employee : day.employees()) {
            planfix.addUser(user(employee));
        }
        planfix.settings().addCustomField(EntityKind.TASK, 0, AccountMap.SOURCE);
        planfix.settings().addCustomField(EntityKind.TASK, 0, AccountMap.SITE);
        planfix.settings().addCustomField(EntityKind.TASK, 1, AccountMap.TALK_SECONDS);
        planfix.settings().addCustomField(EntityKind.CONTACT, 0, AccountMap.FIRST_SOURCE);
        planfix.settings().addCustomField(EntityKind.CONTACT, 0, AccountMap.LAST_CAMPAIGN);
        seedClients(planfix);
        return new DemoAccount(planfix, clock);
    }

    private static String user(Employee employee) {
        String[] names = employee.name().split(" ", 2);
        return "{'name':'%s','lastname':'%s','extension':'%s','email':'%s'}"
                .formatted(names[0], names[1], employee.ext(), email(employee));
    }

    static String email(Employee employee) {
        return employee.ext() + "@bikes.example";
    }

    /** One has a manager, to whom calls go; two share a number, as happens in real accounts. */
    private static void seedClients(FakePlanfix planfix) {
        planfix.addContact("{'name':'Сергей','lastname':'Громов','phones':[{'number':'+7 900 000-00-06','type':1}],"
                + "'supervisors':{'users':[{'id':'user:3'}]}}");
        planfix.addContact("{'name':'Вело Клуб','isCompany':true,'phones':[{'number':'79000000053','type':2}]}");
        planfix.addContact("{'name':'Alex','lastname':'Berg','phones':[{'number':'8 (900) 000-00-53','type':1},"
                + "{'number':'+7 (900) 000-00-53','type':2}]}");
    }

    FakePlanfix planfix() {
        return planfix;
    }

    /** The time of day, also for the vendors. */
    Clock clock() {
        return clock;
    }

    /** How many contacts were there before the day began. */
    int knownContacts() {
        return known;
    }

    /** The day goes on: what Planfix stores from now on carries this time. */
    void itIs(Instant now) {
        clock.now = now;
    }

    @Override
    public void close() {
        planfix.close();
    }

    /** Stands still until it is set. */
    private static final class DayClock extends Clock {
        private final ZoneId zone;
        private volatile Instant now;

        DayClock(ZoneId zone, Instant now) {
            this.zone = zone;
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new DayClock(other, now);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
