package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.examples.demo.Outcome.Status;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.examples.demo.RecordedDay.LegEvent;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ContactHistory;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.transport.Quota;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the demo's lines and tables, in English or Russian. */
final class Report {
    static final Fields TASK_FIELDS =
            Fields.of(TaskFields.ID, TaskFields.NAME, TaskFields.COUNTERPARTY, TaskFields.ASSIGNEES);
    static final Fields CONTACT_FIELDS =
            Fields.of(ContactFields.ID, ContactFields.NAME, ContactFields.LASTNAME, ContactFields.PHONES);

    private final PrintStream out;
    private final Locale locale;
    private final boolean russian;
    private final DateTimeFormatter clock;

    Report(PrintStream out, Locale locale, ZoneId zone) {
        this.out = out;
        this.locale = locale;
        this.russian = locale.getLanguage().equals("ru");
        this.clock = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
    }

    String say(String english, String inRussian) {
        return russian ? inRussian : english;
    }

    void line(String text) {
        out.println(text);
    }

    void title(String english, String inRussian) {
        out.println();
        out.println(say(english, inRussian));
    }

    /** One interaction: what came, what was decided, what now stands in Planfix. */
    void outcome(Outcome outcome, Optional<Long> recordedOn, boolean explain) {
        Entry entry = outcome.entry();
        out.printf(
                Locale.ROOT,
                "%s %s  %s | %s | %s%n",
                clock.format(entry.begins()),
                entry.id(),
                padded(came(entry), 62),
                padded(decided(outcome.decision()), 41),
                stands(outcome, recordedOn));
        Decision decision = outcome.decision();
        if (explain && decision != null) {
            decision.explain(locale).lines().forEach(line -> out.println("        " + line));
        }
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    private String came(Entry entry) {
        Interaction interaction = entry.interaction();
        String name = interaction.get(Attributes.VISITOR_NAME).orElse(say("somebody", "кто-то"));
        return switch (interaction.kind()) {
            case CALL -> side(entry) + ": " + course(entry);
            case CHAT -> {
                String channel = interaction.get(Attributes.CHAT_CHANNEL_TYPE).orElse("");
                yield say(channel + " chat with ", "чат " + channel + ": ") + name + ", "
                        + entry.messages().size() + say(" messages", " сообщ.");
            }
            case REQUEST ->
                say("request from ", "заявка: ")
                        + name
                        + say(": ", ", ")
                        + interaction.get(Attributes.FORM_NAME).orElse("");
        };
    }

    /** The client's side of a call. */
    private String side(Entry call) {
        String unknown = say("unknown number", call.isInbound() ? "неизвестного номера" : "неизвестный номер");
        String phone = call.interaction().contactPhone().orElse(unknown);
        return (call.isInbound() ? say("call from ", "звонок с ") : say("call to ", "звонок на ")) + phone;
    }

    /** How a call went over the employees' telephones. */
    private String course(Entry call) {
        Set<String> rang = new LinkedHashSet<>();
        String end = "";
        for (LegEvent leg : call.legs()) {
            rang.add(leg.ext());
            String status = Objects.requireNonNullElse(leg.status(), "");
            end = switch (status) {
                case "success" -> leg.ext() + say(" talked ", " говорил ") + minutes(leg.talk());
                case "missed" -> say("missed", "пропущен");
                case "busy" -> say("busy", "занято");
                case "no_answer" -> say("no answer", "не ответил");
                default -> end;
            };
        }
        String how =
                switch (call.style()) {
                    case "group" -> say("group ", "группа ");
                    case "hunting" -> say("one by one ", "по очереди ");
                    default -> "";
                };
        String all = rang.size() > 1 ? how + String.join(" ", rang) + ", " : how.isEmpty() ? "" : how.strip() + ", ";
        return all + end;
    }

    private static String minutes(Duration talk) {
        return String.format(Locale.ROOT, "%d:%02d", talk.toMinutes(), talk.toSecondsPart());
    }

    private String decided(@Nullable Decision decision) {
        if (decision == null) {
            return say("undecided", "не решено");
        }
        List<String> plan = new ArrayList<>();
        if (decision.contact().action() == ContactPlan.Action.CREATE
                || decision.contact().action() == ContactPlan.Action.USE) {
            plan.add(say("contact", "контакт"));
        }
        if (decision.task().isPresent()) {
            plan.add(say("task", "задача"));
        }
        String reason = decision.reason().text(locale);
        if (decision.verdict() != Verdict.PROCEED) {
            return word(Status.SKIPPED) + ": " + reason;
        }
        return plan.isEmpty() ? reason : reason + ": " + String.join(say(" and ", " и "), plan);
    }

    private String stands(Outcome outcome, Optional<Long> recordedOn) {
        List<String> parts = new ArrayList<>();
        String contact = outcome.contact() == null
                ? recordedOn.map(id -> "contact:" + id).orElse("")
                : "contact:" + outcome.contact();
        switch (outcome.status()) {
            case FAILED -> parts.add(say("FAILED: ", "ОШИБКА: ") + outcome.problem());
            case SKIPPED ->
                parts.add(
                        contact.isEmpty()
                                ? say("nothing", "ничего")
                                : say("the call alone, on ", "только звонок у ") + contact);
            case PLANNED -> parts.addAll(would(Objects.requireNonNull(outcome.decision())));
            case UPDATED -> parts.add(contact + say(" updated", " изменён"));
            case CREATED ->
                parts.add(contact.isEmpty() ? say("no contact", "без контакта") : contact + origin(outcome));
        }
        Long task = outcome.task();
        if (task != null) {
            parts.add(say("task ", "задача ")
                    + task
                    + (outcome.taskCreated() ? title(outcome) : say(" goes on", " продолжена")));
        }
        for (Warning warning : outcome.warnings()) {
            parts.add("! " + warning.text(locale));
        }
        return String.join(", ", parts);
    }

    private List<String> would(Decision decision) {
        List<String> parts = new ArrayList<>();
        ContactPlan contact = decision.contact();
        parts.add(
                switch (contact.action()) {
                    case CREATE ->
                        say("would create contact “", "был бы создан контакт «") + contact.title() + say("”", "»");
                    case USE -> say("would use ", "был бы взят ") + contact.contact();
                    case LEFT_TO_PLANFIX -> say("contact left to Planfix", "контакт за Планфиксом");
                    case NONE -> say("no contact", "без контакта");
                });
        decision.task()
                .ifPresent(task -> parts.add(say("would create task “", "была бы создана задача «")
                        + task.title()
                        + say("” → ", "» → ")
                        + task.responsible().employee()));
        return parts;
    }

    /** Who made the contact, if it is new: of calls Planfix itself. */
    private String origin(Outcome outcome) {
        if (outcome.contactCreated()) {
            return say(" new", " новый");
        }
        Decision decision = Objects.requireNonNull(outcome.decision());
        boolean byPlanfix = decision.contact().action() == ContactPlan.Action.LEFT_TO_PLANFIX
                && decision.history() == ContactHistory.FIRST;
        return byPlanfix ? say(" new, by Planfix", " новый, от Планфикса") : "";
    }

    private String title(Outcome outcome) {
        Decision decision = Objects.requireNonNull(outcome.decision());
        return decision.task()
                .map(task -> say(" new “", " новая «")
                        + task.title()
                        + say("” → ", "» → ")
                        + task.responsible().employee())
                .orElse("");
    }

    void contacts(List<Contact> contacts, List<Task> tasks) {
        title("Contacts in Planfix: " + contacts.size(), "Контакты в Планфиксе: " + contacts.size());
        for (Contact contact : contacts) {
            String phones = contact.phones().stream().map(Phone::number).collect(Collectors.joining(", "));
            String own = tasks.stream()
                    .filter(task -> task.counterparty() != null
                            && contact.ref().equals(task.counterparty().id()))
                    .map(task -> String.valueOf(task.id()))
                    .collect(Collectors.joining(", "));
            out.printf(
                    Locale.ROOT,
                    "  %s  %s %s %s%n",
                    contact.ref(),
                    padded(name(contact), 40),
                    padded(phones, 36),
                    own.isEmpty() ? "" : say("tasks ", "задачи ") + own);
        }
    }

    private static String name(Contact contact) {
        return Stream.of(contact.name(), contact.lastname())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    void tasks(List<Task> tasks) {
        title("Tasks in Planfix: " + tasks.size(), "Задачи в Планфиксе: " + tasks.size());
        for (Task task : tasks) {
            String client = task.counterparty() == null
                    ? say("no contact", "нет контакта")
                    : task.counterparty().id().toString();
            String people = task.assignees() == null
                    ? ""
                    : task.assignees().users().stream()
                            .map(person -> person.id().toString())
                            .collect(Collectors.joining(", "));
            out.printf(
                    Locale.ROOT,
                    "  %d  %s %s %s%n",
                    task.id(),
                    padded(Objects.requireNonNullElse(task.name(), ""), 62),
                    padded(client, 12),
                    people);
        }
    }

    /** How many; Russian puts the number last, where it bends no word. */
    String interactions(int count) {
        return say(count + " interactions", "обращений: " + count);
    }

    void counts(List<Outcome> outcomes) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        Map<String, Integer> reasons = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            counts.merge(outcome.status(), 1, Integer::sum);
            if (outcome.status() == Status.SKIPPED) {
                reasons.merge(
                        Objects.requireNonNull(outcome.decision()).reason().text(locale), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(word(status) + " " + count));
        out.println("  " + interactions(outcomes.size()) + say(": ", "; ") + String.join(", ", parts));
        reasons.forEach((reason, count) -> out.println("    " + word(Status.SKIPPED) + ": " + reason + " " + count));
    }

    private String word(Status status) {
        return switch (status) {
            case CREATED -> say("created", "создано");
            case UPDATED -> say("updated", "изменено");
            case SKIPPED -> say("skipped", "пропущено");
            case PLANNED -> say("planned", "запланировано");
            case FAILED -> say("failed", "с ошибкой");
        };
    }

    void requests(long rest, long commands, Optional<Quota> quota, long daily) {
        out.println(say("  REST requests: ", "  запросов REST: ")
                + rest
                + say(", commands to telephony and chats: ", ", команд телефонии и чатам: ")
                + commands);
        quota.ifPresent(left -> out.println(say("  quota: ", "  квота: ")
                + (daily - left.remaining())
                + say(" of ", " из ")
                + daily
                + say(" used, ", " израсходовано, осталось ")
                + left.remaining()
                + say(" left", "")));
    }

    void quota(Quota quota) {
        out.println(say("  requests left today: ", "  запросов на сегодня осталось: ") + quota.remaining());
    }
}
