package io.github.planfixsdk.delivery;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ApiFailure;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The other side of a courier: fails as told, writes down what it got, and hears the courier's news. */
final class Post implements CommandSender, DeliveryListener {
    final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    Post failingWith(RuntimeException... next) {
        failures.addAll(List.of(next));
        return this;
    }

    @Override
    public void send(Command command) {
        sent.add(text(command));
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void delivered(OutboxEntry entry) {
        news.add("delivered " + text(entry.command()));
    }

    @Override
    public void retrying(OutboxEntry entry, Throwable failure, Duration wait) {
        news.add("retrying " + text(entry.command()) + " after " + wait.toSeconds() + " s");
    }

    @Override
    public void setAside(SetAside entry) {
        news.add("set aside " + text(entry.command()) + ": " + entry.reason());
    }

    @Override
    public void paused(PlanfixException failure, Duration wait) {
        news.add("paused " + wait.toSeconds() + " s");
    }

    @Override
    public void outboxFailed(String lane, RuntimeException failure, Duration wait) {
        news.add("outbox failed in " + lane);
    }

    String next() throws InterruptedException {
        return String.valueOf(news.poll(30, TimeUnit.SECONDS));
    }

    static Command command(String text) {
        return new Command("newMessage", Form.builder().add("message", text).build());
    }

    static String text(Command command) {
        return String.valueOf(command.fields().first("message"));
    }

    static ConnectionException notArrived() {
        return new ConnectionException("newMessage", "refused", false, null);
    }

    static ConnectionException answerLost() {
        return new ConnectionException("newMessage", "reset", true, null);
    }

    static ApiException answered(int status) {
        return ApiException.of(
                new ApiFailure("newMessage", status, ErrorCode.NONE, "words", null, null, status >= 500));
    }
}
