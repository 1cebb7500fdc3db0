package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RedirectException;
import okhttp3.HttpUrl;

/** The words about addresses. */
final class AddressFindings {
    private static final Text COPY_THE_HOST = Text.of(
            "Give the host as the browser shows it when you work in Planfix, such as acme.planfix.com.",
            "Укажите адрес таким, каким его показывает браузер при работе в Планфиксе, например acme.planfix.ru.");
    private static final Text CHECK_THE_NAME = Text.of(
            "Check the account's name; the host is the one the browser shows when you work in Planfix.",
            "Проверьте имя аккаунта: адрес тот, который браузер показывает при работе в Планфиксе.");

    private AddressFindings() {}

    private static Finding problem(Text known, Text remedy) {
        return Finding.problem(Check.ADDRESS, known, remedy);
    }

    static Finding unreadable() {
        return problem(Text.of("This is no address.", "Это не адрес."), COPY_THE_HOST);
    }

    static Finding notABareHost(String host) {
        return problem(
                Text.of(
                        "host(…) was given more than a host, which the client refuses. Examined as if it were right.",
                        "В host(…) указано не только имя хоста, клиент такое не примет. Проверено так, как если бы было указано верно."),
                Text.of("Write host(\"%s\").", "Напишите host(\"%s\").").with(host));
    }

    static Finding noScheme() {
        return problem(
                Text.of(
                        "baseUrl(…) was given an address without https://, which the client refuses. Examined with it.",
                        "В baseUrl(…) указан адрес без https://, клиент такой не примет. Проверен адрес с https://."),
                Text.of(
                        "Put https:// before it, or give the bare host to host(…).",
                        "Добавьте https:// или передайте одно имя хоста в host(…)."));
    }

    static Finding superfluous() {
        return problem(
                Text.of(
                        "The address holds a user name, a query or a fragment, which the client refuses. Examined without.",
                        "В адресе есть имя пользователя, параметры или якорь, клиент такой не примет. Проверен адрес без них."),
                Text.of("Give it as https://<host>/rest/.", "Укажите его в виде https://<хост>/rest/."));
    }

    static Finding plainHttp() {
        return problem(
                Text.of(
                        "The address is plain http: the token could be read on its way, and Planfix does not answer. Nothing was"
                                + " sent there; examined by https.",
                        "Адрес указан с http: токен можно перехватить, и Планфикс на такие запросы не отвечает. Туда ничего не"
                                + " отправлено, проверен адрес с https."),
                Text.of("Write https:// in place of http://.", "Напишите https:// вместо http://."));
    }

    static Finding answers(HttpUrl url) {
        return Finding.ok(
                Check.ADDRESS,
                Text.of("Planfix's REST API answers at %s", "REST API Планфикса отвечает по адресу %s")
                        .with(url));
    }

    static Finding answersPoorly(HttpUrl url, PlanfixException failure) {
        return Finding.warning(
                Check.ADDRESS,
                Text.of(
                                "Planfix answers at %s, but not to the question whether it is up: %s",
                                "Планфикс отвечает по адресу %s, но не на вопрос, работает ли он: %s")
                        .with(url, said(failure)),
                Text.of("Look again later.", "Проверьте ещё раз позже."));
    }

    static Finding wrongPath(HttpUrl given, HttpUrl right) {
        return problem(
                Text.of(
                                "There is no REST API at %s, but at %s; the rest of this report is about the latter.",
                                "По адресу %s нет REST API, он есть по адресу %s; дальше речь о нём.")
                        .with(given, right),
                Text.of("Write baseUrl(\"%s\").", "Напишите baseUrl(\"%s\").").with(right));
    }

    /** Where the way to Planfix ended. */
    static Finding of(HttpUrl url, PlanfixException failure) {
        if (failure instanceof RedirectException redirect) {
            return redirected(url, redirect);
        }
        if (failure instanceof ConnectionException connection) {
            return NetworkFindings.of(url, connection);
        }
        if (failure instanceof ApiException api) {
            return refused(url, api);
        }
        return notPlanfix(url, said(failure));
    }

    static Finding notPlanfix(HttpUrl url, String said) {
        return problem(
                Text.of("%s answers, but not as Planfix does: %s", "%s отвечает, но не так, как Планфикс: %s")
                        .with(AddressForm.hostAndPort(url), said),
                isPlanfixHost(url) ? CHECK_THE_NAME : COPY_THE_HOST);
    }

    private static String said(PlanfixException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static boolean isPlanfixHost(HttpUrl url) {
        return url.host().matches(".+\\.planfix\\.(ru|com|ua)");
    }

    private static Finding refused(HttpUrl url, ApiException failure) {
        String host = AddressForm.hostAndPort(url);
        if (failure.status() >= 500) {
            return problem(
                    Text.of(
                                    "%s answers with status %s: its server is out of order, or what stands before it.",
                                    "%s отвечает статусом %s: не работает сервер или то, что стоит перед ним.")
                            .with(host, failure.status()),
                    Text.of(
                            "Try again later. If it lasts, ask Planfix's support.",
                            "Повторите позже. Если не проходит, обратитесь в поддержку Планфикса."));
        }
        if (failure.status() == 401 || failure.status() == 403) {
            return problem(
                    Text.of(
                                    "%s answers with status %s, but not in Planfix's words: a firewall or proxy refuses before"
                                            + " Planfix is asked.",
                                    "%s отвечает статусом %s, но не словами Планфикса: отказывает межсетевой экран или"
                                            + " прокси, до Планфикса запрос не дошёл.")
                            .with(host, failure.status()),
                    Text.of(
                            "Check the address, and whether something restricts by IP address.",
                            "Проверьте адрес и нет ли ограничений по IP."));
        }
        return notPlanfix(url, said(failure));
    }

    private static Finding redirected(HttpUrl url, RedirectException redirect) {
        String location = redirect.location();
        HttpUrl to = location == null ? null : HttpUrl.parse(location);
        if (to == null) {
            return notPlanfix(url, said(redirect));
        }
        String path = to.encodedPath();
        int rest = path.indexOf(AddressForm.REST);
        boolean moved = rest >= 0 && !AddressForm.hostAndPort(to).equals(AddressForm.hostAndPort(url));
        if (!moved) {
            return problem(
                    Text.of(
                                    "%s redirects to %s, which is no REST API of another host. The token was not sent there.",
                                    "%s перенаправляет на %s, это не REST API другого хоста. Токен туда не отправлен.")
                            .with(AddressForm.hostAndPort(url), to),
                    CHECK_THE_NAME);
        }
        HttpUrl base = to.newBuilder()
                .encodedPath(path.substring(0, rest + AddressForm.REST.length()))
                .build();
        boolean usual = base.isHttps() && rest == 0;
        return problem(
                Text.of(
                                "The account lives at another address: %s redirects to %s. The token was not sent there.",
                                "Аккаунт живёт по другому адресу: %s перенаправляет на %s. Токен туда не отправлен.")
                        .with(AddressForm.hostAndPort(url), base),
                (usual
                        ? Text.of(
                                        "If you know this address as your own, write host(\"%s\") and examine again.",
                                        "Если это ваш адрес, напишите host(\"%s\") и повторите проверку.")
                                .with(AddressForm.hostAndPort(base))
                        : Text.of(
                                        "If you know this address as your own, write baseUrl(\"%s\") and examine again.",
                                        "Если это ваш адрес, напишите baseUrl(\"%s\") и повторите проверку.")
                                .with(base)));
    }
}
