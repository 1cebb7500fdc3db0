package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.FieldWrite;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.Trace;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import java.io.IOException;
import java.util.List;

/** One decision on a page. */
final class DecisionView {
    private final HtmlPage page;
    private final Words words;

    DecisionView(HtmlPage page, Words words) {
        this.page = page;
        this.words = words;
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

    void write(Decision decision) throws IOException {
        page.paragraph(outcome(decision));
        if (decision.verdict() == Verdict.PROCEED) {
            contact(decision);
        }
        TaskPlan task = decision.task().orElse(null);
        if (task != null) {
            page.paragraph(words.of("task: ", "задача: ") + task.title());
            fields(decision, task.fields());
        }
        Responsible responsible = decision.responsible().orElse(null);
        if (responsible != null) {
            page.paragraph(words.of("responsible: ", "ответственный: ") + responsible.employee());
        }
        if (decision.forwardTo().isPresent()) {
            page.paragraph(words.of("forward to ", "перевести на ")
                    + decision.forwardTo().get());
        }
        for (Warning warning : decision.warnings()) {
            page.leaf("UNKNOWN", "!", warning.text(words.locale()));
        }
        Trace filter = decision.trace().orElse(null);
        if (filter != null) {
            page.note(words.of("filter", "фильтр"));
            tree(filter);
        }
        List<Trace> rules = decision.triedRules();
        for (int i = 0; i < rules.size(); i++) {
            page.note(words.of("rule ", "правило ") + (i + 1));
            tree(rules.get(i));
        }
    }

    private void contact(Decision decision) throws IOException {
        ContactPlan contact = decision.contact();
        String title = contact.title();
        page.paragraph(words.of("contact: ", "контакт: ")
                + switch (contact.action()) {
                    case NONE -> words.of("none", "нет");
                    case LEFT_TO_PLANFIX -> words.of("left to Planfix", "ведёт сам Планфикс");
                    case CREATE -> words.of("create", "создать");
                    case USE -> words.of("use the known one", "взять имеющийся");
                }
                + (title == null ? "" : " «" + title + "»"));
        fields(decision, contact.fields());
    }

    private void fields(Decision decision, List<FieldWrite> fields) throws IOException {
        for (FieldWrite field : fields) {
            page.note(words.of("field ", "поле ") + field.field() + " ← " + field.attribute() + " = "
                    + decision.shown(field));
        }
    }

    /** The comparisons of a group unfold. */
    private void tree(Trace node) throws IOException {
        page.beginBlock("tree");
        branch(node);
        page.endBlock();
    }

    private void branch(Trace node) throws IOException {
        String kind = node.outcome().name();
        String mark = node.outcome().mark();
        if (node.children().isEmpty()) {
            page.leaf(kind, mark, node.text(words.locale()));
            return;
        }
        page.beginDetails(kind, mark + " " + node.text(words.locale()), true);
        for (Trace child : node.children()) {
            tree(child);
        }
        page.endDetails();
    }
}
