package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.PlanfixException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which scopes the token has. Those for reading and updating first, because what they show makes those for creating safe: a
 * text that breaks off goes to a create only after a list has refused one.
 */
final class ScopeExamination {
    private static final Text NO_WRITES = Text.of("writing was not to be probed", "проверка записи отключена");
    private static final Text NO_WAY = Text.of(
            "a delete cannot be tried without harm; look at the token's settings",
            "удаление нельзя проверить без вреда; посмотрите в настройках токена");
    private static final Text NOT_STRICT = Text.of(
            "the server was not seen to refuse a text that is no JSON, so it might create something",
            "не видно, чтобы сервер отказывал тексту, который не JSON, поэтому он мог бы что-то создать");

    private final Examination examination;
    private final List<ScopeProbe> probes;
    private final boolean writes;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    /** A text that breaks off was refused for lack of the scope: Planfix looks at scopes first. */
    private boolean scopesFirst;
    /** A create took what it should have refused: no other one is tried. */
    private boolean tookBroken;

    ScopeExamination(Examination examination, List<ScopeProbe> probes, boolean writes) {
        this.examination = examination;
        this.probes = probes;
        this.writes = writes;
    }

    int expected() {
        long reading = count(ScopeProbe.Kind.LIST, ScopeProbe.Kind.ABSENT);
        long updates = writes ? count(ScopeProbe.Kind.UPDATE) : 0;
        long creates = writes ? count(ScopeProbe.Kind.CREATE) : 0;
        // With a look at whether broken texts are refused, and one at what is looked at first.
        return (int) (reading + updates + creates + (creates > 0 ? 2 : 0));
    }

    private long count(ScopeProbe.Kind... kinds) {
        return of(kinds).count();
    }

    private Stream<ScopeProbe> of(ScopeProbe.Kind... kinds) {
        List<ScopeProbe.Kind> wanted = List.of(kinds);
        return probes.stream().filter(probe -> wanted.contains(probe.kind()));
    }

    /** In the order in which they were asked for. */
    List<Finding> run() {
        of(ScopeProbe.Kind.NONE).forEach(probe -> put(ScopeFindings.notTried(probe.scope(), NO_WAY)));
        if (!writes) {
            of(ScopeProbe.Kind.UPDATE, ScopeProbe.Kind.CREATE)
                    .forEach(probe -> put(ScopeFindings.notTried(probe.scope(), NO_WRITES)));
        }
        of(ScopeProbe.Kind.LIST, ScopeProbe.Kind.ABSENT).forEach(probe -> put(read(probe)));
        if (writes) {
            of(ScopeProbe.Kind.UPDATE).forEach(probe -> put(update(probe)));
            create(of(ScopeProbe.Kind.CREATE).toList());
        }
        return probes.stream()
                .map(probe -> Objects.requireNonNull(findings.get(probe.scope())))
                .toList();
    }

    private void put(Finding finding) {
        findings.put(finding.subject(), finding);
    }

    private Finding read(ScopeProbe probe) {
        return tried(probe, answer -> {
            boolean listed = probe.kind() == ScopeProbe.Kind.LIST;
            if (answer.isNoAccess() && listed) {
                return ScopeFindings.ownerMayNot(probe.scope());
            }
            return answer.isSuccess() || answer.isNoAccess() || answer.isAboutTheRequest()
                    ? ScopeFindings.granted(probe.scope())
                    : null;
        });
    }

    private Finding update(ScopeProbe probe) {
        return tried(probe, answer -> {
            // Access to something that isn't there cannot be lacking for want of a right, save for settings.
            if (answer.isNoAccess() && probe.scope().equals("system_settings")) {
                return ScopeFindings.ownerMayNot(probe.scope());
            }
            return answer.isSuccess() || answer.isNoAccess() || answer.isAboutTheRequest()
                    ? ScopeFindings.granted(probe.scope())
                    : null;
        });
    }

    private Finding tried(ScopeProbe probe, Judge judge) {
        Text end = examination.end();
        if (end != null) {
            return ScopeFindings.notTried(probe.scope(), end);
        }
        Answer answer = examination.send(probe);
        if (answer.isScopeDenied()) {
            return ScopeFindings.missing(probe.scope());
        }
        Finding judged = judge.of(answer);
        if (judged != null) {
            return judged;
        }
        // What ended the examination has a finding of its own.
        Text ended = examination.end();
        PlanfixException failure = Objects.requireNonNull(answer.failure());
        return ended != null
                ? ScopeFindings.notTried(probe.scope(), ended)
                : ScopeFindings.unclear(probe.scope(), failure);
    }

    private void create(List<ScopeProbe> creates) {
        if (creates.isEmpty()) {
            return;
        }
        boolean strict = examination.end() == null && refusesBrokenTexts();
        List<ScopeProbe> open = new ArrayList<>();
        for (ScopeProbe probe : creates) {
            boolean safe = strict && !tookBroken;
            put(safe ? create(probe, open) : ScopeFindings.notTried(probe.scope(), endOr(NOT_STRICT)));
        }
        if (!open.isEmpty() && !scopesFirst && examination.end() == null) {
            lookAtTheOrder();
        }
        if (scopesFirst) {
            open.forEach(probe -> put(ScopeFindings.granted(probe.scope())));
        }
    }

    private Text endOr(Text otherwise) {
        Text end = examination.end();
        return end == null ? otherwise : end;
    }

    private Finding create(ScopeProbe probe, List<ScopeProbe> open) {
        Finding finding = tried(probe, answer -> {
            if (answer.isSuccess()) {
                tookBroken = true;
                return ScopeFindings.tookBrokenText(probe.scope());
            }
            if (answer.isNoAccess() && !probe.isWithinNobody()) {
                return ScopeFindings.ownerMayNot(probe.scope());
            }
            if (answer.isBrokenJson()) {
                open.add(probe);
                return ScopeFindings.likely(probe.scope());
            }
            return answer.isNoAccess() || answer.isAboutTheRequest() ? ScopeFindings.granted(probe.scope()) : null;
        });
        scopesFirst |= finding.verdict() == Verdict.PROBLEM;
        return finding;
    }

    /** Lists are harmless whatever the server makes of a broken text; one that may be read shows whether it is refused. */
    private boolean refusesBrokenTexts() {
        List<ScopeProbe> lists = ScopeProbe.all().stream()
                .filter(probe ->
                        probe.kind() == ScopeProbe.Kind.LIST && probe.method().equals("POST"))
                .toList();
        List<ScopeProbe> readable =
                lists.stream().filter(is(Verdict.OK)).limit(1).toList();
        List<ScopeProbe> perhaps = lists.stream().filter(is(null)).toList();
        for (ScopeProbe list : readable.isEmpty() ? perhaps : readable) {
            if (examination.end() != null) {
                return false;
            }
            Answer answer = examination.send(list.broken());
            scopesFirst |= answer.isScopeDenied();
            if (!answer.isScopeDenied()) {
                return answer.isBrokenJson();
            }
        }
        return false;
    }

    /** A scope that the token lacks shows what is looked at first; if none is known, one that few tokens have. */
    private void lookAtTheOrder() {
        List<ScopeProbe> updates = ScopeProbe.all().stream()
                .filter(probe -> probe.kind() == ScopeProbe.Kind.UPDATE || probe.kind() == ScopeProbe.Kind.LIST)
                .filter(probe -> probe.method().equals("POST"))
                .toList();
        Stream<ScopeProbe> missing = updates.stream().filter(is(Verdict.PROBLEM));
        Stream<ScopeProbe> rare = updates.stream()
                .filter(probe -> probe.scope().equals("user_update"))
                .filter(is(null));
        Stream.concat(missing, rare)
                .findFirst()
                .ifPresent(
                        probe -> scopesFirst = examination.send(probe.broken()).isScopeDenied());
    }

    private Predicate<ScopeProbe> is(@Nullable Verdict verdict) {
        return probe -> verdict(probe.scope()) == verdict;
    }

    private @Nullable Verdict verdict(String scope) {
        Finding finding = findings.get(scope);
        return finding == null ? null : finding.verdict();
    }

    /** What an answer says about a scope, null if it says nothing. */
    @FunctionalInterface
    private interface Judge {
        @Nullable
        Finding of(Answer answer);
    }
}
