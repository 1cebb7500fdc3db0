package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.CommandSender;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.inbound.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Calls whose commands end here instead of in Planfix, in the words of the protocol's description. */
final class Exchange implements AutoCloseable {
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    /** What the listener was told. */
    final List<String> notes = new CopyOnWriteArrayList<>();

    final List<Call> expired = new CopyOnWriteArrayList<>();
    final TelephonySender sender;
    final Calls calls;

    Exchange() {
        this(ExtensionRule.sendAll());
    }

    Exchange(ExtensionRule rule) {
        this(rule, Outbox.inMemory(), new CountDownLatch(0));
    }

    /** Takes no command before the gate is open. */
    Exchange(ExtensionRule rule, Outbox outbox, CountDownLatch gate) {
        CommandSender planfix = command -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            commands.add(command);
        };
        sender = TelephonySender.builder(planfix).outbox(outbox).start();
        calls = builder().extensions(rule).build();
    }

    Calls.Builder builder() {
        return Calls.builder(sender).clock(nanos::get).listener(listener());
    }

    CallsListener listener() {
        return new CallsListener() {
            @Override
            public void ignored(String callId, String reason) {
                notes.add(reason);
            }

            @Override
            public void notSent(String callId, String ext, String reason) {
                notes.add(ext + " not sent: " + reason);
            }

            @Override
            public void recordingOfUnknownCall(String callId) {
                notes.add("recording of unknown " + callId);
            }

            @Override
            public void expired(Call call) {
                expired.add(call);
            }
        };
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    List<Form> forms() {
        assertThat(sender.flush(Duration.ofMinutes(1))).isTrue();
        return commands.stream().map(Command::fields).toList();
    }

    /** All commands so far, each as event+status and ext, then what else is in the end of a leg. */
    List<String> told() {
        List<String> words = new ArrayList<>();
        for (Form form : forms()) {
            words.add(words(form));
        }
        return words;
    }

    /** Only what came since the last time. */
    List<String> news() {
        List<String> words = told();
        commands.clear();
        return words;
    }

    static String words(Form form) {
        String event = form.first("event");
        if (event == null) {
            return "record " + form.first("record_link") + (form.first("is_temp") == null ? "" : " is_temp=1");
        }
        StringBuilder words = new StringBuilder(event);
        if (form.first("status") != null) {
            words.append('+').append(form.first("status"));
        }
        words.append(' ').append(form.first("ext"));
        if (!"0".equals(form.first("duration")) && form.first("duration") != null) {
            words.append(" duration=").append(form.first("duration"));
        }
        if ("1".equals(form.first("is_recorded"))) {
            words.append(" is_recorded=1");
        }
        if (form.first("record_link") != null) {
            words.append(" record_link=").append(form.first("record_link"));
        }
        for (Form.Field field : form.fields()) {
            if (field.name().startsWith("data_")) {
                words.append(' ').append(field.name()).append('=').append(field.value());
            }
        }
        return words.toString();
    }

    @Override
    public void close() {
        sender.close();
    }
}
