package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words about token and account. */
final class TokenFindings {
    private static final Text NEW_TOKEN = Text.of(
            "Copy the token again from this very account's access settings (account management, access to the API), or create a"
                    + " new one there.",
            "Скопируйте токен заново в настройках именно этого аккаунта (управление аккаунтом, доступ к API) или создайте там"
                    + " новый.");

    private TokenFindings() {}

    static List<Finding> form(TokenForm token) {
        List<Finding> findings = new ArrayList<>();
        if (token.quoted() || token.named()) {
            findings.add(problem(
                    (token.quoted()
                                    ? Text.of("There are quotes around the token%s.", "Токен взят в кавычки%s.")
                                    : Text.of(
                                            "The word Bearer stands before the token%s.",
                                            "Перед токеном стоит слово Bearer%s."))
                            .with(
                                    token.sendable()
                                            ? Text.of("; examined without", "; проверено без этого")
                                            : Text.NONE),
                    Text.of("Give the token alone.", "Укажите один токен.")));
        }
        if (token.spaced()) {
            findings.add(Finding.warning(
                    Check.TOKEN,
                    Text.of(
                            "There is white space around the token, or something invisible; examined without.",
                            "Вокруг токена пробелы или невидимые символы; проверено без них."),
                    Text.of(
                            "Remove it: this SDK forgives plain white space, other programs do not.",
                            "Уберите их: этот SDK прощает обычные пробелы, другие программы нет.")));
        }
        if (!token.sendable()) {
            findings.add(problem(
                    Text.of(
                            "The token holds white space or characters that no token has. It was not sent.",
                            "В токене есть пробелы или символы, которых в токенах не бывает. Он не отправлялся."),
                    NEW_TOKEN));
        }
        return findings;
    }

    static Finding accepted() {
        return Finding.ok(Check.TOKEN, Text.of("Planfix accepts the token.", "Планфикс принимает токен."));
    }

    static Finding active() {
        return Finding.ok(Check.ACCOUNT, Text.of("The account may use the API.", "Аккаунту доступен API."));
    }

    /** What a refusal says about the token or the account, null if it is about neither. */
    static @Nullable Finding of(ApiException failure) {
        return switch (failure.code().number()) {
            case 1 -> problem(Text.of("Planfix does not know the token.", "Планфикс не знает этот токен."), NEW_TOKEN);
            case 2 ->
                problem(
                        Text.of("The token is not active.", "Токен не активен."),
                        Text.of(
                                "Activate it in the account's access settings, or create a new one.",
                                "Включите его в настройках доступа аккаунта или создайте новый."));
            case 16 ->
                problem(
                        Text.of("The token's owner is not active.", "Владелец токена не активен."),
                        Text.of(
                                "Activate the employee, or create a token for another one or a robot.",
                                "Сделайте сотрудника активным или создайте токен другому сотруднику или роботу."));
            case 10 ->
                account(
                        Text.of("Planfix has blocked the account for spam.", "Планфикс заблокировал аккаунт за спам."),
                        Text.of("Write to Planfix's support.", "Напишите в поддержку Планфикса."));
            case 11 ->
                account(
                        Text.of("The account is frozen.", "Аккаунт заморожен."),
                        Text.of("Let its owner unfreeze it in Planfix.", "Пусть владелец разморозит его в Планфиксе."));
            case 20 ->
                account(
                        Text.of("The account is not paid for.", "Аккаунт не оплачен."),
                        Text.of("Let its owner pay the subscription.", "Пусть владелец оплатит подписку."));
            case 21 ->
                account(
                        Text.of(
                                "The account is on the free plan, which has no API.",
                                "Аккаунт на бесплатном тарифе, в нём API нет."),
                        Text.of("Let its owner choose a paid plan.", "Пусть владелец выберет платный тариф."));
            default -> null;
        };
    }

    private static Finding problem(Text known, Text remedy) {
        return Finding.problem(Check.TOKEN, known, remedy);
    }

    private static Finding account(Text known, Text remedy) {
        return Finding.problem(Check.ACCOUNT, known, remedy);
    }
}
