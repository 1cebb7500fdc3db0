package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.internal.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One examination, from the address to the scopes: it ends where nothing more can be found out. Used by one thread. */
final class Examination {
    private static final Text NO_CONNECTION = Text.of("no way to Planfix", "нет связи с Планфиксом");
    private static final Text NO_TOKEN = Text.of("no token that could be sent", "нет токена, который можно отправить");
    private static final Text REFUSED =
            Text.of("Planfix refuses the token or the account", "Планфикс отклоняет токен или аккаунт");
    private static final Text SPENT = Text.of("the day's requests are used up", "запросы на сегодня израсходованы");
    private static final Text INTERRUPTED = Text.of("the thread was interrupted", "поток прерван");

    private final AddressForm form;
    private final TokenForm token;
    private final List<ScopeProbe> scopes;
    private final boolean writes;
    private final Connection connection;
    private final Timing timing;
    private final List<Finding> address = new ArrayList<>();
    private @Nullable Finding tokenTrouble;
    private @Nullable Finding accountTrouble;
    private @Nullable QuotaExceededException spent;
    private boolean tooFast;
    /** Planfix spoke about something that it tells only to those whom it has let in. */
    private boolean letIn;
    /** Why nothing more is sent. */
    private @Nullable Text end;

    private @Nullable HttpUrl url;

    Examination(
            AddressForm form,
            TokenForm token,
            List<ScopeProbe> scopes,
            boolean writes,
            Connection connection,
            Timing timing) {
        this.form = form;
        this.token = token;
        this.scopes = scopes;
        this.writes = writes;
        this.connection = connection;
        this.timing = timing;
        this.url = form.url();
    }

    Diagnosis run() {
        address.addAll(form.findings());
        ScopeExamination scopeExamination = new ScopeExamination(this, scopes, writes);
        connection.expect(1 + scopeExamination.expected());
        if (url == null) {
            end = NO_CONNECTION;
        } else {
            reach(url);
        }
        if (end == null && !token.sendable()) {
            end = NO_TOKEN;
        }
        List<Finding> findings = new ArrayList<>(address);
        List<Finding> ofScopes = scopeExamination.run();
        // What happened on the way may have added to it.
        findings.addAll(address.subList(findings.size(), address.size()));
        findings.addAll(tokenFindings());
        findings.add(account());
        findings.addAll(ofScopes);
        findings.add(quota());
        findings.add(connection.vitals().clock());
        findings.add(connection.vitals().speed());
        return new Diagnosis(url == null ? null : url.uri(), findings, connection.sent());
    }

    private void reach(HttpUrl given) {
        connection.to(given);
        Answer answer = observed(connection.ping());
        if (answer.isPlanfix()) {
            address.add(welcome(given, answer));
            return;
        }
        PlanfixException failure = Objects.requireNonNull(answer.failure());
        if (answer.isTooFast()) {
            address.add(AddressFindings.answersPoorly(given, failure));
            return;
        }
        boolean elsewhere = end == null && !given.encodedPath().equals(AddressForm.REST);
        if (elsewhere && isAt(given.newBuilder().encodedPath(AddressForm.REST).build())) {
            address.add(AddressFindings.wrongPath(given, Objects.requireNonNull(url)));
            return;
        }
        address.add(
                INTERRUPTED.equals(end)
                        ? Finding.unknown(Check.ADDRESS, notExamined())
                        : AddressFindings.of(given, failure));
        end = end == null ? NO_CONNECTION : end;
    }

    private static Finding welcome(HttpUrl url, Answer answer) {
        boolean clear = answer.isSuccess() || isMeant(answer.failure());
        return clear
                ? AddressFindings.answers(url)
                : AddressFindings.answersPoorly(url, Objects.requireNonNull(answer.failure()));
    }

    /** A refusal that has a finding of its own. */
    private static boolean isMeant(@Nullable PlanfixException failure) {
        return failure instanceof QuotaExceededException
                || (failure instanceof ApiException api && TokenFindings.of(api) != null);
    }

    private boolean isAt(HttpUrl other) {
        connection.to(other);
        boolean there = observed(connection.ping()).isPlanfix();
        if (there) {
            url = other;
        }
        return there;
    }

    /** Why nothing more is sent, null while something is. */
    @Nullable
    Text end() {
        return end;
    }

    Answer send(ScopeProbe probe) {
        Answer answer = observed(connection.send(probe));
        PlanfixException failure = answer.failure();
        if (failure instanceof RedirectException
                || (failure instanceof ConnectionException && !INTERRUPTED.equals(end))) {
            address.add(AddressFindings.of(Objects.requireNonNull(url), failure));
        }
        return answer;
    }

    /** Keeps what an answer says about more than the request. */
    private Answer observed(Answer answer) {
        PlanfixException failure = answer.failure();
        letIn |= answer.isSuccess() || answer.isScopeDenied() || answer.isNoAccess() || answer.isAboutTheRequest();
        tooFast |= answer.isTooFast();
        if (failure instanceof ConnectionException) {
            end = Thread.currentThread().isInterrupted() ? INTERRUPTED : NO_CONNECTION;
        } else if (failure instanceof RedirectException) {
            end = NO_CONNECTION;
        } else if (failure instanceof QuotaExceededException quota) {
            spent = quota;
            end = SPENT;
        } else if (failure instanceof ApiException api) {
            refusal(api);
        }
        return answer;
    }

    private void refusal(ApiException failure) {
        Finding trouble = TokenFindings.of(failure);
        if (trouble == null) {
            return;
        }
        // Without a token of its own the doctor was bound to be refused.
        if (trouble.check() == Check.ACCOUNT) {
            accountTrouble = trouble;
        } else if (token.sendable()) {
            tokenTrouble = trouble;
        }
        end = token.sendable() ? REFUSED : NO_TOKEN;
    }

    private List<Finding> tokenFindings() {
        List<Finding> findings = new ArrayList<>(TokenFindings.form(token));
        if (tokenTrouble != null) {
            findings.add(tokenTrouble);
        } else if (token.sendable()) {
            // Planfix looks into the account only with a token that it knows.
            boolean good = letIn || accountTrouble != null || spent != null;
            findings.add(good ? TokenFindings.accepted() : Finding.unknown(Check.TOKEN, notExamined()));
        }
        return findings;
    }

    private Finding account() {
        if (accountTrouble != null) {
            return accountTrouble;
        }
        boolean good = letIn && tokenTrouble == null && token.sendable();
        return good ? TokenFindings.active() : Finding.unknown(Check.ACCOUNT, notExamined());
    }

    private Text notExamined() {
        Text why = end == null ? Text.of("no clear answer", "нет ясного ответа") : end;
        return Text.of("Not examined: %s.", "Не проверено: %s.").with(why);
    }

    private Finding quota() {
        if (spent != null) {
            return VitalFindings.spent(spent.resetAt(), timing.now());
        }
        Finding left = VitalFindings.quota(connection.quota(), timing.now());
        boolean fine = left.verdict() == Verdict.OK || left.verdict() == Verdict.UNKNOWN;
        return tooFast && fine ? VitalFindings.tooFast() : left;
    }
}
