package io.github.planfixsdk.change;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An account whose time goes on by a second with each request, and in which something can happen between two requests. */
final class ChangeAccount implements AutoCloseable {
    final HandClock clock;
    final FakePlanfix fake;
    final PlanfixClient planfix;
    Runnable betweenRequests = () -> {};

    ChangeAccount(String now, ZoneId zone) {
        clock = new HandClock(now);
        fake = FakePlanfix.builder().clock(clock).zone(zone).start();
        planfix = PlanfixClient.builder()
                .baseUrl(fake.restUrl().toString())
                .token(fake.token())
                .limiter(Limiter.unlimited())
                .listener(attempt -> {
                    clock.pass(Duration.ofSeconds(1));
                    betweenRequests.run();
                })
                .build();
    }

    /** What the account's clock says is how long reading takes. */
    Timing timing() {
        return new Timing() {
            @Override
            public long nanoTime() {
                return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
            }

            @Override
            public Instant now() {
                throw new AssertionError("this machine's clock is nobody's business");
            }

            @Override
            public void sleep(Duration duration) {
                throw new AssertionError("a poll has nothing to wait for");
            }
        };
    }

    ChangeFeed<Task> tasks() {
        return ChangeFeed.of(ChangeSource.tasks(planfix.tasks(), false), timing());
    }

    long task(String name) {
        return fake.addTask("{'name':'" + name + "'}");
    }

    void rename(long id, String name) {
        fake.settings().changes().update(EntityKind.TASK, id, "{'name':'" + name + "'}");
    }

    void pass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
    }

    /** Polls until there is nothing more; returns the last position and adds the names. */
    static ChangePosition drain(ChangeFeed<Task> feed, ChangePosition from, List<Task> into) {
        ChangePosition position = from;
        Changes<Task> changes;
        do {
            changes = feed.poll(ChangePosition.parse(position.toString()));
            into.addAll(changes.items());
            position = changes.next();
        } while (changes.hasMore());
        return position;
    }

    static List<String> names(List<Task> tasks) {
        List<String> names = new ArrayList<>();
        tasks.forEach(task -> names.add(task.name()));
        return names;
    }

    @Override
    public void close() {
        planfix.close();
        fake.close();
    }
}
