package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.PlanfixException;

/** The words about scopes. */
final class ScopeFindings {
    private ScopeFindings() {}

    private static Finding of(String scope, Verdict verdict, Text known, Text remedy) {
        return new Finding(Check.SCOPE, scope, verdict, known, remedy);
    }

    static Finding granted(String scope) {
        return of(scope, Verdict.OK, Text.of("granted", "есть"), Text.NONE);
    }

    static Finding missing(String scope) {
        return of(
                scope,
                Verdict.PROBLEM,
                Text.of("the token lacks it", "у токена нет"),
                Text.of(
                        "Add it to the token in the account's access settings (account management, access to the API).",
                        "Добавьте в настройках токена (управление аккаунтом, доступ к API)."));
    }

    static Finding ownerMayNot(String scope) {
        return of(
                scope,
                Verdict.WARNING,
                Text.of("granted, but the token's owner may not", "есть, но у владельца токена нет прав"),
                Text.of(
                        "Give the token's owner the right in Planfix, or use a token of somebody who has it.",
                        "Дайте владельцу токена права в Планфиксе или возьмите токен того, у кого они есть."));
    }

    static Finding tookBrokenText(String scope) {
        return of(
                scope,
                Verdict.WARNING,
                Text.of(
                        "granted, but Planfix accepted a text that breaks off in place of refusing it",
                        "есть, но Планфикс принял оборванный текст, вместо того чтобы отказать"),
                Text.of(
                        "Look whether something empty was created, and tell the SDK's maintainers.",
                        "Посмотрите, не создано ли что-то пустое, и сообщите разработчикам SDK."));
    }

    static Finding likely(String scope) {
        return of(
                scope,
                Verdict.UNKNOWN,
                Text.of(
                        "probably granted: Planfix complained of the deliberately broken body and not of the scope; whether it looks"
                                + " at scopes first could not be seen",
                        "скорее всего есть: Планфикс пожаловался на намеренно оборванный текст, а не на права; смотрит ли он"
                                + " сначала на права, узнать не удалось"),
                Text.NONE);
    }

    static Finding notTried(String scope, Text why) {
        return of(
                scope,
                Verdict.UNKNOWN,
                Text.of("not tried: %s", "не проверено: %s").with(why),
                Text.NONE);
    }

    static Finding unclear(String scope, PlanfixException failure) {
        return of(
                scope,
                Verdict.UNKNOWN,
                Text.of("the answer does not tell: %s", "по ответу не понять: %s")
                        .with(String.valueOf(failure.getMessage())),
                Text.NONE);
    }
}
