package io.github.planfixsdk.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.chat.ChatRequests;
import io.github.planfixsdk.inbound.InboundRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ChatProviderTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    /** Spring's filter for hidden methods has Tomcat read the form before the servlet sees it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void servesPlanfix(boolean formReadBefore) throws Exception {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                ChatProvider.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.mvc.hiddenmethod.filter.enabled=" + formReadBefore,
                "--planfix.chat.token=" + TOKEN)) {
            URI address = URI.create("http://127.0.0.1:"
                    + application.getEnvironment().getProperty("local.server.port") + "/planfix/chat?installation=1");

            assertThat(send(
                            address,
                            ChatRequests.reply(TOKEN, "superchat", "c-1", "Прайс [ https://x.io/1 ]")
                                    .parameter("messageId", "7")
                                    .build()))
                    .isEqualTo("200 {\"chatId\":\"c-1\"}");
            assertThat(send(
                            address,
                            ChatRequests.reply(TOKEN, "superchat", "c-1", "Прайс [ https://x.io/1 ]")
                                    .parameter("messageId", "7")
                                    .build()))
                    .isEqualTo("200 {\"chatId\":\"c-1\"}");
            assertThat(send(
                            address,
                            ChatRequests.firstMessage(TOKEN, "superchat", "79051234567", "Здравствуйте")
                                    .build()))
                    .isEqualTo("200 {\"chatId\":\"chat-79051234567\",\"contactId\":\"79051234567\"}");
            assertThat(send(
                            address,
                            ChatRequests.reply("wrong", "superchat", "c-1", "Hi")
                                    .build()))
                    .isEqualTo("401 {\"error\":\"Invalid token\"}");
            assertThat(text(HttpRequest.newBuilder(address).build()))
                    .isEqualTo("405 {\"error\":\"Invalid parameters\"}");

            assertThat(application.getBean(Messenger.class).sent())
                    .containsExactly("c-1: Прайс (https://x.io/1)", "chat-79051234567: Здравствуйте");
        }
    }

    private static String send(URI address, InboundRequest request) throws Exception {
        return text(HttpRequest.newBuilder(address)
                .header("Content-Type", String.valueOf(request.contentType()))
                .POST(BodyPublishers.ofByteArray(request.body()))
                .build());
    }

    private static String text(HttpRequest request) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
