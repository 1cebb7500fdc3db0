package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.doctor.Diagnosis;
import io.github.planfixsdk.doctor.Doctor;
import io.github.planfixsdk.doctor.DoctorBuilder;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.transport.Limiter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Examines an account: the one that PLANFIX_HOST (or PLANFIX_URL) and PLANFIX_TOKEN name, or else one inside the process with
 * some ailments. Nothing is changed in either. The host may also be given as argument, and {@code ru} for a Russian report.
 */
public final class Checkup {
    private Checkup() {}

    /**
     * Examines and prints the report.
     *
     * @param args optionally the host, optionally {@code ru}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        main(System.getenv(), out, args);
    }

    static void main(Map<String, String> environment, PrintStream out, String... args) {
        List<String> words = List.of(args);
        Locale locale = Locale.forLanguageTag(words.contains("ru") ? "ru" : "en");
        String url = environment.getOrDefault("PLANFIX_URL", "");
        String host = words.stream()
                .filter(word -> !word.equals("ru"))
                .findFirst()
                .orElse(environment.getOrDefault("PLANFIX_HOST", ""));
        String token = environment.getOrDefault("PLANFIX_TOKEN", "");
        if (host.isBlank() && url.isBlank() && token.isBlank()) {
            examineAnAilingAccount(locale, out);
        } else if (token.isBlank() || (host.isBlank() && url.isBlank())) {
            out.println("Set PLANFIX_TOKEN, and PLANFIX_HOST or PLANFIX_URL, to examine a real account.");
        } else {
            DoctorBuilder doctor = host.isBlank()
                    ? Doctor.builder().baseUrl(url)
                    : Doctor.builder().host(host);
            run(doctor.token(token), locale, out);
        }
    }

    /** Lacks scopes, has few requests left, and its clock goes differently. */
    private static void examineAnAilingAccount(Locale locale, PrintStream out) {
        try (FakePlanfix fake = FakePlanfix.builder()
                .scopes(
                        "contact_add",
                        "contact_readonly",
                        "process_readonly",
                        "project_readonly",
                        "task_readonly",
                        "task_update")
                .dailyQuota(715, Duration.ofHours(9), QuotaForm.BILLING_TEXT)
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(95)))
                .start()) {
            DoctorBuilder doctor = Doctor.builder()
                    .baseUrl(fake.restUrl().toString())
                    .token(fake.token())
                    .limiter(Limiter.unlimited()); // a real account takes one request a second, the default
            run(doctor, locale, out);
        }
    }

    /**
     * Examines, tells of each request, and prints the report.
     *
     * @param doctor knows address and token
     * @param locale the report's language
     * @param out where to print
     * @return what was found
     */
    static Diagnosis run(DoctorBuilder doctor, Locale locale, PrintStream out) {
        Diagnosis diagnosis = doctor.listener(request -> out.println(
                        request.number() + "/" + request.expected() + " " + request.method() + " " + request.path()))
                .build()
                .examine();
        out.print(diagnosis.report(locale));
        return diagnosis;
    }

    /**
     * A program that refuses to start if it can't work, and says why.
     *
     * @param host the account's host
     * @param token the token
     */
    static void atTheStart(String host, String token) {
        Diagnosis diagnosis = Doctor.builder()
                .host(host)
                .token(token)
                .scopes("task_readonly", "task_update", "comment_add")
                .build()
                .examine();
        if (!diagnosis.isHealthy()) {
            throw new IllegalStateException(diagnosis.report());
        }
    }
}
