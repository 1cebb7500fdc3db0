package io.github.planfixsdk.examples.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param help the usage text alone
 * @param real a real account instead of the one inside the process
 * @param live changes in the real account are wanted
 * @param host the real account's host, or its REST address in full
 * @param token the real account's token
 * @param object by which object's number tasks are created
 * @param explainAll every decision in full
 * @param explain ids of interactions whose decisions are wanted in full
 * @param locale the language of the output
 */
record Options(
        boolean help,
        boolean real,
        boolean live,
        @Nullable String host,
        @Nullable String token,
        long object,
        boolean explainAll,
        List<String> explain,
        Locale locale) {
    static final String USAGE = """
            Replays a recorded day of calls, chats and web requests into Planfix.

            demo [options]                            into an account that runs inside the process
            demo --host HOST --token TOKEN [options]  against a real account: reads only, says what it would create

              --explain [ID]   the full explanation of every decision, or of one interaction (repeatable)
              --lang en|ru     the language of the output; en by default
              --host HOST      the real account, such as acme.planfix.com; without it PLANFIX_HOST
              --token TOKEN    its token; without it PLANFIX_TOKEN, which other users of the machine cannot see
              --dry-run        a real account, reads only; the default with --host
              --live           a real account, contacts and tasks are created; needs --object
              --object N       the number of the object by which tasks are created
              --help           this text

            In a real account nothing is sent to the chat and telephony addresses.
            """;

    /** Says what is wrong with the command line. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(Map<String, String> environment, String... args) throws UsageException {
        boolean help = false;
        boolean dry = false;
        boolean live = false;
        boolean explainAll = false;
        String host = null;
        String token = null;
        long object = 0;
        Locale locale = Locale.ENGLISH;
        List<String> explain = new ArrayList<>();
        Words rest = new Words(args);
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--dry-run" -> dry = true;
                case "--live" -> live = true;
                case "--host" -> host = rest.value(option);
                case "--token" -> token = rest.value(option);
                case "--object" -> object = number(option, rest.value(option));
                case "--lang" -> locale = language(rest.value(option));
                case "--explain" -> {
                    if (rest.hasValue()) {
                        explain.add(rest.value(option));
                    } else {
                        explainAll = true;
                    }
                }
                default -> throw new UsageException("unknown option " + option);
            }
        }
        boolean real = host != null || dry || live;
        if (real && !help) {
            host = required("--host", "PLANFIX_HOST", host, environment);
            token = required("--token", "PLANFIX_TOKEN", token, environment);
        }
        check(!(dry && live), "--dry-run and --live contradict each other");
        check(
                !live || object > 0 || help,
                "--live needs --object: the number of the object by which tasks are created");
        check(real || token == null, "--token needs --host");
        return new Options(help, real, live, host, token, object, explainAll, List.copyOf(explain), locale);
    }

    private static String required(
            String option, String variable, @Nullable String given, Map<String, String> environment)
            throws UsageException {
        String value = given == null ? environment.getOrDefault(variable, "") : given;
        check(!value.isBlank(), "a real account needs " + option + " or " + variable);
        return value;
    }

    private static long number(String option, String text) throws UsageException {
        check(text.matches("[1-9][0-9]{0,17}"), option + " needs a positive number, not " + text);
        return Long.parseLong(text);
    }

    private static Locale language(String text) throws UsageException {
        check(text.equals("en") || text.equals("ru"), "--lang needs en or ru, not " + text);
        return Locale.forLanguageTag(text);
    }

    private static void check(boolean fine, String otherwise) throws UsageException {
        if (!fine) {
            throw new UsageException(otherwise);
        }
    }

    boolean explains(String id) {
        return explainAll || explain.contains(id);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Options[" + (real ? "host " + host + (live ? ", live" : ", dry") : "inside the process") + "]";
    }

    /** The arguments, one after another. */
    private static final class Words {
        private final List<String> words;
        private int next;

        Words(String... words) {
            this.words = List.of(words);
        }

        boolean hasNext() {
            return next < words.size();
        }

        boolean hasValue() {
            return hasNext() && !words.get(next).startsWith("--");
        }

        String next() {
            return words.get(next++);
        }

        String value(String option) throws UsageException {
            check(hasValue(), option + " needs a value");
            return next();
        }
    }
}
