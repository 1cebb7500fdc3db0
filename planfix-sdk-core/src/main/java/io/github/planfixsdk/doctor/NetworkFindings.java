package io.github.planfixsdk.doctor;

import io.github.planfixsdk.error.ConnectionException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The words about answers that didn't come. */
final class NetworkFindings {
    private static final Text CHECK_THE_CLOCK = Text.of(
            "Check this machine's clock; if it is right, tell whoever runs the host to renew the certificate.",
            "Проверьте часы этой машины; если они верны, попросите владельца хоста обновить сертификат.");

    private NetworkFindings() {}

    static Finding of(HttpUrl url, ConnectionException failure) {
        String host = url.host();
        String place = AddressForm.hostAndPort(url);
        Throwable cause = failure.getCause();
        if (has(cause, UnknownHostException.class)) {
            return problem(
                    Text.of("The name %s is unknown.", "Имя %s неизвестно.").with(host),
                    Text.of(
                            "Check the spelling: the whole host, such as acme.planfix.com, without typing errors. If it is right, check"
                                    + " this machine's network and name servers.",
                            "Проверьте написание: имя целиком, например acme.planfix.ru, без опечаток. Если оно верно, проверьте"
                                    + " сеть и DNS этой машины."));
        }
        if (has(cause, SSLException.class)) {
            return tls(host, place, failure);
        }
        if (has(cause, ConnectException.class) || has(cause, NoRouteToHostException.class)) {
            return problem(
                    Text.of("%s takes no connections.", "%s не принимает соединений.")
                            .with(place),
                    Text.of(
                            "Check the host and port, and whether a firewall or a missing proxy stands between.",
                            "Проверьте хост и порт, а также не мешает ли межсетевой экран и не нужен ли прокси."));
        }
        if (has(cause, InterruptedIOException.class)) {
            return problem(
                    Text.of("%s did not answer in time.", "%s не ответил вовремя.")
                            .with(place),
                    Text.of(
                            "Try again later. If it lasts, check whether a firewall or a missing proxy stands between.",
                            "Повторите позже. Если не проходит, проверьте, не мешает ли межсетевой экран и не нужен ли прокси."));
        }
        return problem(
                Text.of("The connection to %s broke: %s", "Соединение с %s оборвалось: %s")
                        .with(place, said(failure)),
                Text.of(
                        "Try again. If it lasts, check what stands between: firewall, proxy, VPN.",
                        "Повторите. Если не проходит, проверьте, что стоит на пути: межсетевой экран, прокси, VPN."));
    }

    private static Finding tls(String host, String place, ConnectionException failure) {
        Throwable cause = failure.getCause();
        if (has(cause, SSLPeerUnverifiedException.class)) {
            return problem(
                    Text.of(
                                    "The certificate at %s is for another name than %s.",
                                    "Сертификат на %s выдан не для имени %s.")
                            .with(place, host),
                    Text.of(
                            "Check the host. If it is the account's own domain, its certificate has to be set up in Planfix.",
                            "Проверьте адрес. Если это собственный домен аккаунта, настройте его сертификат в Планфиксе."));
        }
        if (has(cause, CertificateExpiredException.class)) {
            return problem(
                    Text.of("The certificate of %s has expired.", "Срок сертификата %s истёк.")
                            .with(host),
                    CHECK_THE_CLOCK);
        }
        if (has(cause, CertificateNotYetValidException.class)) {
            return problem(
                    Text.of("The certificate of %s is not valid yet.", "Срок сертификата %s ещё не начался.")
                            .with(host),
                    CHECK_THE_CLOCK);
        }
        if (has(cause, CertPathBuilderException.class) || has(cause, CertPathValidatorException.class)) {
            return problem(
                    Text.of(
                                    "This machine does not trust the certificate of %s.",
                                    "Эта машина не доверяет сертификату %s.")
                            .with(host),
                    Text.of(
                            "If a proxy of the company's opens TLS, give an OkHttp client that trusts its authority (httpClient). If"
                                    + " not, somebody may be listening: do not send the token. An old JDK may lack a new authority: update it.",
                            "Если TLS вскрывает прокси компании, передайте OkHttp-клиент, доверяющий её центру сертификации"
                                    + " (httpClient). Если нет, вас могут прослушивать: не отправляйте токен. В старом JDK может не быть нового"
                                    + " центра: обновите JDK."));
        }
        return problem(
                Text.of("No TLS connection to %s came about: %s", "TLS-соединение с %s не удалось: %s")
                        .with(place, said(failure)),
                Text.of(
                        "Check host and port: does this port speak https? Then check what stands between.",
                        "Проверьте хост и порт: говорит ли этот порт по https? Затем проверьте, что стоит на пути."));
    }

    private static Finding problem(Text known, Text remedy) {
        return Finding.problem(Check.ADDRESS, known, remedy);
    }

    private static String said(ConnectionException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static boolean has(@Nullable Throwable failure, Class<? extends Throwable> type) {
        int depth = 0;
        for (Throwable e = failure; e != null && depth < 20; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
