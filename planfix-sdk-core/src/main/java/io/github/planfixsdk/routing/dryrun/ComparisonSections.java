package io.github.planfixsdk.routing.dryrun;

import java.io.IOException;
import java.util.stream.Collectors;

/** The sections of a report about two configurations. */
final class ComparisonSections {
    private final HtmlPage page;
    private final Words words;

    ComparisonSections(HtmlPage page, Words words) {
        this.page = page;
        this.words = words;
    }

    void write(PolicyComparison comparison) throws IOException {
        page.beginBlock("cards");
        page.card(words.number(comparison.changed()), words.of("decided otherwise", "решены иначе"));
        page.card(
                words.number(comparison.warningsOnly()),
                words.of("decided alike, with other warnings", "решены так же, с другими предупреждениями"));
        page.card(words.number(comparison.unchanged()), words.of("decided alike", "решены так же"));
        page.endBlock();
        new ResultSections(page, words)
                .counts(
                        words.of("What is different", "В чём отличия"),
                        comparison.changes(),
                        change -> change.text(words.locale()));
        differences(comparison);
        whole(words.of("The first configuration", "Первая конфигурация"), comparison.before());
        whole(words.of("The second configuration", "Вторая конфигурация"), comparison.after());
    }

    private void differences(PolicyComparison comparison) throws IOException {
        if (comparison.differences().isEmpty()) {
            return;
        }
        page.heading(words.of("Interaction by interaction", "По каждому обращению"));
        if (comparison.differences().size() < comparison.changed() + comparison.warningsOnly()) {
            page.note(words.of("the first ", "первые ")
                    + words.number(comparison.differences().size()));
        }
        DecisionView before = new DecisionView(page, words, comparison.before().rules());
        DecisionView after = new DecisionView(page, words, comparison.after().rules());
        before.about();
        for (Difference difference : comparison.differences()) {
            String changes = difference.changes().stream()
                    .map(change -> change.text(words.locale()))
                    .collect(Collectors.joining(", "));
            page.beginDetails("decision", before.interaction(difference.before()) + ": " + changes, false);
            page.beginBlock("pair");
            page.beginBlock("");
            page.note(words.of("before", "было"));
            before.write(difference.before(), difference.changes());
            page.endBlock();
            page.beginBlock("");
            page.note(words.of("after", "стало"));
            after.write(difference.after(), difference.changes());
            page.endBlock();
            page.endBlock();
            page.endDetails();
        }
    }

    private void whole(String heading, DryRunResult result) throws IOException {
        page.heading(heading);
        page.beginDetails("", words.of("all counts", "все числа"), false);
        new ResultSections(page, words).write(result, false);
        page.endDetails();
    }
}
