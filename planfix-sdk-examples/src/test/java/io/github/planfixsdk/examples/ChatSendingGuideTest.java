package io.github.planfixsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.chat.ChatClient;
import io.github.planfixsdk.chat.ChatSender;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.examples.guide.ChatSendingGuide;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The chat page's snippets on sending do what the page says. */
class ChatSendingGuideTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void theVisitorsFirstMessageOpensATaskAndItsStatusIsReported() {
        try (FakePlanfix fake = FakePlanfix.start();
                ChatClient chat = ChatSendingGuide.connect(fake.chatUrl().toString(), fake.chatToken())) {
            ChatSendingGuide.everything(chat);

            long task = fake.chat().task("chat-7").orElseThrow();
            assertThat(fake.task(task).path("name").asText()).isEqualTo("Question from the site");
            assertThat(fake.comments(task)).hasSize(2);
            assertThat(fake.chat().messageStatus("1021")).contains("read");
            assertThat(ChatSendingGuide.lookUp(chat)).isEqualTo(fake.chat().contactOf("visitor-7"));
        }
    }

    @Test
    void whatWasNotDeliveredIsDealtWith() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1");
        BlockingQueue<SetAside> told = new LinkedBlockingQueue<>();
        try (FakePlanfix fake = FakePlanfix.start();
                ChatClient chat = ChatSendingGuide.connect(fake.chatUrl().toString(), fake.chatToken());
                ChatSender sender = ChatSendingGuide.start(chat, database, told::add)) {
            fake.fail(Fault.lostAnswer());
            long number = ChatSendingGuide.inTheBackground(sender);
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(told).extracting(SetAside::number).containsExactly(number);

            assertThat(ChatSendingGuide.tidyUp(sender, entry -> true)).isEmpty();
            assertThat(fake.comments(fake.chat().task("chat-7").orElseThrow())).hasSize(1);

            fake.fail(Fault.reset());
            ChatSendingGuide.inTheBackground(sender);
            assertThat(sender.flush(LONG)).isTrue();
            ChatSendingGuide.tidyUp(sender, entry -> false);
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(fake.comments(fake.chat().task("chat-7").orElseThrow())).hasSize(2);
        }
    }
}
