package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.FieldWrite;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.Trace;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decisions on a page. */
final class DecisionView {
    private final HtmlPage page;
    private final Words words;
    private final List<RuleCount> rules;

    /**
     * Begins to show decisions of one configuration.
     *
     * @param rules its responsible rules
     */
    DecisionView(HtmlPage page, Words words, List<RuleCount> rules) {
        this.page = page;
        this.words = words;
        this.rules = rules;
    }

    /** What has to be known to read decisions. */
    void about() throws IOException {
        page.note(words.of(
                "Contacts that this dry run has made up are numbered from contact:1 on; Planfix has not been asked.",
                "Контакты, созданные в самом прогоне, нумеруются с contact:1: Планфикс не опрашивался."));
    }

    String interaction(Decision decision) {
        return decision.interaction().kind().text(words.locale()) + " "
                + decision.interaction().id();
    }

    String summary(Decision decision) {
        return interaction(decision) + ": " + outcome(decision);
    }

    private String outcome(Decision decision) {
        return decision.verdict().text(words.locale()) + " — "
                + decision.reason().text(words.locale());
    }

    /**
     * Writes a decision.
     *
     * @param changes what is marked, because another decision differs in it
     */
    void write(Decision decision, Set<Change> changes) throws IOException {
        line(changes, outcome(decision), Change.VERDICT, Change.REASON);
        if (decision.verdict() == Verdict.PROCEED) {
            contact(decision, changes);
        }
        TaskPlan task = decision.task().orElse(null);
        if (task != null) {
            task(decision, task, changes);
        }
        Responsible responsible = decision.responsible().orElse(null);
        if (responsible != null) {
            String who = words.of("responsible: ", "ответственный: ") + responsible.text(words.locale());
            line(changes, who, Change.RESPONSIBLE);
        }
        String forward = decision.forwardTo().orElse(null);
        if (forward != null) {
            line(changes, words.of("forward to ", "перевести на ") + forward, Change.FORWARDING);
        }
        for (Warning warning : decision.warnings()) {
            String kind = changes.contains(Change.WARNINGS) ? "UNKNOWN changed" : "UNKNOWN";
            page.leaf(kind, "!", warning.text(words.locale()));
        }
        Trace filter = decision.trace().orElse(null);
        if (filter != null) {
            page.note(words.of("filter", "фильтр"));
            tree(Excerpt.of(filter, Excerpt.MOST_NODES));
        }
        rules(decision);
    }

    private void line(Set<Change> changes, String text, Change... about) throws IOException {
        Set<Change> marked = EnumSet.noneOf(Change.class);
        marked.addAll(List.of(about));
        marked.retainAll(changes);
        if (marked.isEmpty()) {
            page.paragraph(text);
        } else {
            page.changed(text);
        }
    }

    private void contact(Decision decision, Set<Change> changes) throws IOException {
        ContactPlan contact = decision.contact();
        StringBuilder text = new StringBuilder(words.of("contact: ", "контакт: "));
        text.append(contact.action().text(words.locale()));
        if (contact.title() != null) {
            text.append(" «").append(contact.title()).append('»');
        }
        if (contact.action() == ContactPlan.Action.CREATE && contact.template() != null) {
            text.append(words.of(", contact template ", ", шаблон контакта ")).append(contact.template());
        }
        if (contact.contact() != null) {
            text.append(", ").append(contact.contact());
        }
        line(changes, text.toString(), Change.CONTACT, Change.TITLE);
        fields(decision, contact.fields(), words.of("contact field ", "поле контакта "), changes);
    }

    private void task(Decision decision, TaskPlan task, Set<Change> changes) throws IOException {
        String what = words.of("task: ", "задача: ") + task.target().text(words.locale());
        line(changes, what + " «" + task.title() + "»", Change.TASK, Change.TITLE);
        fields(decision, task.fields(), words.of("task field ", "поле задачи "), changes);
        if (!task.participants().isEmpty()) {
            String everybody =
                    task.participants().stream().map(PersonRef::toString).collect(Collectors.joining(", "));
            line(changes, words.of("participants: ", "участники: ") + everybody, Change.PARTICIPANTS);
        }
    }

    private void fields(Decision decision, List<FieldWrite> fields, String label, Set<Change> changes)
            throws IOException {
        for (FieldWrite field : fields) {
            String text = label + field.field() + " ← " + field.attribute() + " = " + decision.shown(field);
            line(changes, text, Change.FIELDS);
        }
    }

    private void rules(Decision decision) throws IOException {
        TriedRules tried = TriedRules.of(decision);
        for (Map.Entry<Integer, Excerpt> rule : tried.shown().entrySet()) {
            page.note(words.rule(rule.getKey()) + chain(decision, rule.getKey()));
            tree(rule.getValue());
        }
        leftOut(
                tried.falseLeftOut(),
                words.of("further rules whose condition is false: ", "ещё правил, условие которых не выполнено: "));
        leftOut(tried.undecidedLeftOut(), words.of("further undecided rules: ", "ещё неопределённых правил: "));
    }

    private String chain(Decision decision, int place) {
        InteractionKind kind = decision.interaction().kind();
        return rules.stream()
                .filter(rule -> rule.rule() == place && rule.kind() == kind)
                .filter(rule -> kind != InteractionKind.CALL
                        || rule.direction() == decision.interaction().direction())
                .map(rule -> " → " + words.chain(rule.chain()))
                .findFirst()
                .orElse("");
    }

    private void leftOut(int count, String what) throws IOException {
        if (count > 0) {
            page.note(what + words.number(count));
        }
    }

    /** The comparisons of a group unfold. */
    private void tree(Excerpt condition) throws IOException {
        page.beginBlock("tree");
        branch(condition);
        page.endBlock();
    }

    private void branch(Excerpt condition) throws IOException {
        Trace node = condition.node();
        String kind = node.outcome().name();
        String mark = node.outcome().mark();
        String text = words.shortened(node.text(words.locale()));
        if (node.children().isEmpty()) {
            page.leaf(kind, mark, text);
            return;
        }
        page.beginDetails(kind, mark + " " + text, true);
        for (Excerpt part : condition.parts()) {
            tree(part);
        }
        leftOut(condition.leftOut(), words.of("further parts: ", "ещё частей: "));
        page.endDetails();
    }
}
