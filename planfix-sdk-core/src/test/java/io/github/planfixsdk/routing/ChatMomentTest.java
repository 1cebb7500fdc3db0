package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which report of a chat it is decided. */
class ChatMomentTest {
    private static Reason reason(
            RoutingPolicy policy, InteractionPhase phase, @Nullable String status, boolean finished) {
        Interaction.Builder chat = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(phase)
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001");
        if (status != null) {
            chat.set(Attributes.STATUS, status);
        }
        if (finished) {
            chat.set(Attributes.FINISH_TIME, RoutingExamples.NOW);
        }
        return policy.decide(chat.build(), RoutingExamples.first()).reason();
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED,    succeed,   true,  false",
        "ANSWERED,   succeed,   true,  false",
        "IDENTIFIED, ,          false, false",
        "IDENTIFIED, new,       false, false",
        "IDENTIFIED, ' Active', false, false",
        "IDENTIFIED, '',        false, false",
        "IDENTIFIED, active,    true,  true",
        "IDENTIFIED, succeed,   false, true",
        "IDENTIFIED, Lost,      false, true",
        "TAGGED,     active,    false, false",
        "TAGGED,     refused,   false, true",
        "TAGGED,     ,          true,  true",
        "FINISHED,   ,          false, true",
        "RECORDED,   ,          false, true"
    })
    void theEndIsEveryReportThatSaysTheChatIsOver(
            InteractionPhase phase, @Nullable String status, boolean finished, boolean isTheMoment) {
        RoutingPolicy atTheEnd = RoutingExamples.chats(p -> p.moment(ChatMoment.END));
        assertThat(reason(atTheEnd, phase, status, finished))
                .isEqualTo(isTheMoment ? Reason.FIRST_CONTACT : Reason.NOT_THE_MOMENT);
    }

    @ParameterizedTest
    @CsvSource({"STARTED,true", "ANSWERED,false", "IDENTIFIED,true", "TAGGED,false", "FINISHED,false", "RECORDED,false"
    })
    void theStartIsTheFirstReportAndContactDataThatComeLater(InteractionPhase phase, boolean isTheMoment) {
        RoutingPolicy atTheStart = RoutingExamples.chats(p -> p.moment(ChatMoment.START));
        assertThat(reason(atTheStart, phase, "succeed", true) != Reason.NOT_THE_MOMENT)
                .isEqualTo(isTheMoment);
    }

    @Test
    void theTagOfAPolicyCanBeRead() {
        assertThat(tag(p -> p.moment(ChatMoment.TAG).tag(7)).wanted()).isEqualTo(List.of(7L));
        assertThat(tag(p -> p.moment(ChatMoment.TAG).tag("hot")).wanted()).isEqualTo(List.of("hot"));
        assertThat(RoutingExamples.chats(p -> p.moment(ChatMoment.END))
                        .policy(InteractionKind.CHAT, Direction.IN)
                        .orElseThrow()
                        .tag())
                .isEmpty();
    }

    private static Comparison tag(Consumer<InteractionPolicy.Builder> chats) {
        return RoutingExamples.chats(chats)
                .policy(InteractionKind.CHAT, Direction.IN)
                .flatMap(InteractionPolicy::tag)
                .orElseThrow();
    }
}
