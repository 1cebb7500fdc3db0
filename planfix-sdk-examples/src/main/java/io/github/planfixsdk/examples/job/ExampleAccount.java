package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder;
import io.github.planfixsdk.transport.Limiter;

/**
 * A Planfix inside the process and a client of it. Nothing has to be paced, and nothing of a real account is touched.
 *
 * @param fake the account
 * @param planfix a client with the account's token
 */
public record ExampleAccount(FakePlanfix fake, PlanfixClient planfix) implements AutoCloseable {
    /** {@return an empty account} */
    public static ExampleAccount open() {
        return open(FakePlanfix.builder());
    }

    /**
     * An account with settings of its own.
     *
     * @param settings what it is like
     * @return the running account
     */
    public static ExampleAccount open(FakePlanfixBuilder settings) {
        FakePlanfix fake = settings.start();
        PlanfixClient planfix = PlanfixClient.builder()
                .baseUrl(fake.restUrl().toString())
                .token(fake.token())
                .limiter(Limiter.unlimited())
                .build();
        return new ExampleAccount(fake, planfix);
    }

    @Override
    public void close() {
        planfix.close();
        fake.close();
    }
}
