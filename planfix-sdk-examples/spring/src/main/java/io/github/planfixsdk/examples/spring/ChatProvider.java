package io.github.planfixsdk.examples.spring;

import io.github.planfixsdk.chat.ChatHandler;
import io.github.planfixsdk.chat.ChatOpened;
import io.github.planfixsdk.inbound.ServletAdapter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Receives what employees write, at {@code /planfix/chat}. A servlet of its own and no controller: Spring MVC would rebuild a form's
 * body from its parameters, with those of the address among them.
 */
@SpringBootApplication(proxyBeanMethods = false)
public final class ChatProvider {
    private ChatProvider() {}

    /**
     * Starts the server. The key is taken from {@code planfix.chat.token}, for example the environment's {@code PLANFIX_CHAT_TOKEN}.
     *
     * @param args Spring Boot's own, such as {@code --server.port=8080}
     */
    public static void main(String[] args) {
        SpringApplication.run(ChatProvider.class, args);
    }

    @Bean
    static ServletRegistrationBean<ServletAdapter> planfixChat(ChatHandler handler) {
        return new ServletRegistrationBean<>(ServletAdapter.of(handler), "/planfix/chat");
    }

    @Bean
    static ChatHandler chatHandler(@Value("${planfix.chat.token}") String token, Messenger messenger) {
        return ChatHandler.builder()
                .token(token)
                .onReply(reply -> {
                    messenger.send(reply.chatId(), reply.asPlain().plain());
                    return reply.delivered();
                })
                .onFirstMessage(first -> {
                    String chatId = messenger.open(first.contactPhone());
                    messenger.send(chatId, first.asPlain().plain());
                    return new ChatOpened(chatId, first.contactPhone());
                })
                .build();
    }

    @Bean
    static Messenger messenger() {
        return new Messenger();
    }
}
