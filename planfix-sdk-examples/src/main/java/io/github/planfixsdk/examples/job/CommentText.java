package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.comment.Comment;
import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.html.Html;
import java.io.PrintStream;

/** Comments are HTML in Planfix and plain text everywhere else. */
public final class CommentText {
    private static final String LETTER = "<p>Hello,</p><p>we need <b>12&nbsp;desks</b>, see "
            + "<a href=\"https://shop.example/desks?size=xl\">this one</a>:</p>"
            + "<ul><li>oak</li><li>180 &times; 80</li></ul><blockquote>What size?</blockquote>";

    private CommentText() {}

    /**
     * Prints the comments of a task and answers.
     *
     * @param planfix the client
     * @param task the number of the task
     * @param answer plain text
     * @param out where to print
     * @return the number of the new comment
     */
    public static long run(PlanfixClient planfix, long task, String answer, PrintStream out) {
        for (Comment comment : planfix.comments().ofTask(task)) {
            String html = comment.description();
            out.println(html == null ? "(no text)" : Html.toText(html));
        }
        return planfix.comments()
                .addToTask(
                        task,
                        CommentRequest.builder()
                                .description(Html.toHtml(answer))
                                .build());
    }

    /**
     * Tries it on an account in memory.
     *
     * @param args not needed
     */
    public static void main(String[] args) {
        demonstrate(System.out);
    }

    /**
     * The same, printed elsewhere.
     *
     * @param out where to print
     */
    static void demonstrate(PrintStream out) {
        try (ExampleAccount account = ExampleAccount.open()) {
            PlanfixClient planfix = account.planfix();
            long task = account.fake().addTask("{\"name\":\"Twelve desks\"}");
            planfix.comments()
                    .addToTask(
                            task, CommentRequest.builder().description(LETTER).build());

            long answer = run(planfix, task, "Hello,\n\n12 desks < 5000, as shown on https://shop.example/desks.", out);

            out.println("-- the answer as Planfix has it:");
            String html = planfix.comments().get(answer).description();
            out.println(html);
            out.println("-- and read again:");
            out.println(Html.toText(String.valueOf(html)));
        }
    }
}
