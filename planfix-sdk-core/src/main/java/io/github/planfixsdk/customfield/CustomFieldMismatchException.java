package io.github.planfixsdk.customfield;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Custom fields of the account aren't what the program takes them for; all problems are listed at once. Nothing was changed in
 * Planfix.
 */
public final class CustomFieldMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<CustomFieldProblem> problems;

    CustomFieldMismatchException(List<CustomFieldProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<CustomFieldProblem> problems) {
        if (problems.size() == 1) {
            return problems.get(0).message();
        }
        return problems.size() + " custom fields cannot be used:"
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }

    static void throwIfAny(List<CustomFieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new CustomFieldMismatchException(problems);
        }
    }

    /**
     * What is wrong.
     *
     * @return one problem or more, in the order of the keys or of the request
     */
    public List<CustomFieldProblem> problems() {
        return problems;
    }
}
