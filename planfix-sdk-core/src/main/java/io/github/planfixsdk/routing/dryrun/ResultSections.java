package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Direction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Warning;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The sections of a report about one configuration. */
final class ResultSections {
    private final HtmlPage page;
    private final Words words;

    ResultSections(HtmlPage page, Words words) {
        this.page = page;
        this.words = words;
    }

    void write(DryRunResult result, boolean withDecisions) throws IOException {
        page.code(words.of("configuration ", "конфигурация ") + result.configurationHash());
        cards(result);
        counts(words.of("Kinds", "Виды обращений"), result.kinds(), kind -> kind.text(words.locale()));
        counts(words.of("Decisions", "Решения"), result.verdicts(), verdict -> verdict.text(words.locale()));
        counts(words.of("Reasons", "Причины"), result.reasons(), reason -> reason.text(words.locale()));
        rules(result);
        counts(words.of("Responsible", "Ответственные"), result.responsibles(), Object::toString);
        counts(
                words.of("Tasks by object or template", "Задачи по объекту или шаблону"),
                result.tasks(),
                target -> target.text(words.locale()));
        counts(words.of("Warnings", "Предупреждения"), result.warnings(), code -> new Warning(code, "")
                .text(words.locale()));
        unreadable(result.unreadable());
        if (withDecisions) {
            decisions(result);
        }
    }

    private void cards(DryRunResult result) throws IOException {
        page.beginBlock("cards");
        page.card(words.number(result.interactions()), words.of("interactions", "обращений"));
        page.card(words.number(result.contactsCreated()), words.of("contacts created", "новых контактов"));
        page.card(words.number(result.tasksCreated()), words.of("tasks created", "новых задач"));
        page.card(
                words.number(result.leastRequests()) + "–" + words.number(result.mostRequests()),
                words.of("requests", "запросов"));
        page.card(
                share(result.mostRequests(), result.dailyQuota()) + " %",
                words.of("of the daily quota at most, ", "дневного лимита самое большее, ")
                        + words.number(result.dailyQuota()));
        page.endBlock();
    }

    private static String share(long part, long whole) {
        long percent = Math.round(100.0 * part / whole);
        return percent == 0 && part > 0 ? "< 1" : Long.toString(percent);
    }

    <K> void counts(String heading, Map<K, Long> counts, Function<K, String> label) throws IOException {
        if (counts.isEmpty()) {
            return;
        }
        page.heading(heading);
        long greatest =
                counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        page.beginTable();
        for (Map.Entry<K, Long> entry : counts.entrySet()) {
            page.countRow(
                    label.apply(entry.getKey()), words.number(entry.getValue()), 100.0 * entry.getValue() / greatest);
        }
        page.endTable();
    }

    private void rules(DryRunResult result) throws IOException {
        if (result.rules().isEmpty()) {
            return;
        }
        page.heading(words.of("Responsible rules", "Правила выбора ответственного"));
        long greatest = Math.max(
                1, result.rules().stream().mapToLong(RuleCount::count).max().orElse(1));
        page.beginTable();
        for (RuleCount rule : result.rules()) {
            String never = rule.count() == 0 ? words.of(" (never matched)", " (ни разу не сработало)") : "";
            page.countRow(
                    slot(rule.kind(), rule.direction()) + ", " + words.rule(rule.rule()) + ": "
                            + words.shortened(rule.condition().text(words.locale())) + " → " + words.chain(rule.chain())
                            + never,
                    words.number(rule.count()),
                    100.0 * rule.count() / greatest);
        }
        page.endTable();
    }

    private String slot(InteractionKind kind, Direction direction) {
        if (kind != InteractionKind.CALL) {
            return kind.text(words.locale());
        }
        return direction == Direction.IN
                ? words.of("inbound call", "входящий звонок")
                : words.of("outbound call", "исходящий звонок");
    }

    private void unreadable(RecordedInteractions.Unreadable unreadable) throws IOException {
        if (unreadable.count() == 0) {
            return;
        }
        page.heading(words.of("Unreadable lines: ", "Нечитаемые строки: ") + words.number(unreadable.count()));
        page.beginTable(words.of("line", "строка"), words.of("why", "почему"));
        for (RecordedInteractions.Line line : unreadable.lines()) {
            page.row(words.number(line.number()), line.why().text(words.locale()));
        }
        page.endTable();
    }

    private void decisions(DryRunResult result) throws IOException {
        if (result.examples().isEmpty()) {
            return;
        }
        page.heading(words.of("Every decision", "Каждое решение"));
        if (result.examples().size() < result.interactions()) {
            page.note(words.of("the first ", "первые ")
                    + words.number(result.examples().size()));
        }
        DecisionView view = new DecisionView(page, words, result.rules());
        view.about();
        for (Decision decision : result.examples()) {
            page.beginDetails("decision", view.summary(decision), false);
            view.write(decision, Set.of());
            page.endDetails();
        }
    }
}
