package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.chat.ChatTask;
import io.github.planfixsdk.examples.demo.RecordedDay.Employee;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carries out a chat's decision where employees chat inside Planfix: the messages make Planfix open the contact and the
 * task; the executor then writes what the chat protocol has no words for. Creating either through REST as well would
 * double it.
 */
final class ChatTransfer {
    private final ChatVendor vendor;
    private final CrmExecutor executor;
    private final Map<String, String> emails;

    ChatTransfer(ChatVendor vendor, CrmExecutor executor, RecordedDay day) {
        this.vendor = vendor;
        this.executor = executor;
        this.emails = day.employees().stream()
                .filter(Employee::isSynchronised)
                .collect(Collectors.toMap(Employee::ext, DemoAccount::email));
    }

    Outcome transfer(Entry entry, Decision decision) {
        TaskPlan plan = decision.task().orElseThrow();
        Optional<ChatTask> before = vendor.task(entry.interaction());
        // A title renames the task every time, so it goes with a person's first message alone.
        vendor.send(entry, name(entry, decision), before.isEmpty() ? plan.title() : null, emails);
        long number = before.or(() -> vendor.task(entry.interaction()))
                .map(ChatTask::number)
                .orElseThrow(() -> new IllegalStateException("Planfix opened no task for chat " + entry.id()));
        return Outcome.ofChat(entry, executor.executeOn(number, decision), before.isEmpty());
    }

    private static String name(Entry entry, Decision decision) {
        String planned = decision.contact().title();
        return planned != null
                ? planned
                : entry.interaction()
                        .get(Attributes.VISITOR_NAME)
                        .orElseGet(() -> ChatVendor.chatId(entry.interaction()));
    }
}
