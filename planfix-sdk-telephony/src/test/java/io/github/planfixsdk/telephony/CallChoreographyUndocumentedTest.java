package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Event by event what Planfix is told where the protocol's description is silent. A cancelled leg is one without which the
 * call went on, a missed one rang when the call ended and nobody talked.
 */
class CallChoreographyUndocumentedTest {
    private final Exchange exchange = new Exchange();
    private final IncomingCall in = exchange.calls.incoming("c1", "79101234567");
    private final OutgoingCall out = exchange.calls.outgoing("c2", "79101234567", "102");

    @AfterEach
    void nothingWasIgnored() {
        assertThat(exchange.notes).isEmpty();
        exchange.close();
    }

    @Test
    void theWholeGroupMissesTheCall() {
        in.ring("ext1", "ext2", "ext3");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "INCOMING ext2",
                        "INCOMING ext3",
                        "COMPLETED+Missed ext1",
                        "COMPLETED+Missed ext2",
                        "COMPLETED+Missed ext3");
    }

    @Test
    void allMissTheCallOneAfterAnother() {
        in.ring("ext1");
        in.giveUp("ext1");
        in.ring("ext2");
        in.giveUp("ext2");
        assertThat(exchange.news()).containsExactly("INCOMING ext1", "COMPLETED+Cancelled ext1", "INCOMING ext2");

        in.hangUp();
        assertThat(exchange.news()).containsExactly("COMPLETED+Missed ext2");
    }

    @Test
    void oneOfTheGroupDeclines() {
        in.ring("ext1", "ext2");
        in.giveUp("ext1");
        in.answer("ext2");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "INCOMING ext2",
                        "COMPLETED+Cancelled ext1",
                        "ACCEPTED ext2",
                        "COMPLETED+Success ext2");
    }

    @Test
    void aQueueRingsTheSameTelephoneInItsNextRound() {
        in.ring("ext1");
        in.giveUp("ext1");
        in.ring("ext1");
        in.answer("ext1");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "COMPLETED+Cancelled ext1",
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "COMPLETED+Success ext1");
    }

    @Test
    void transferAfterAConsultation() {
        in.ring("ext1");
        in.answer("ext1");
        talk(40);
        in.transfer("ext2");
        talk(10);
        in.answer("ext2");
        talk(60);
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "INCOMING ext2",
                        "ACCEPTED ext2",
                        "COMPLETED+Success ext1 duration=50",
                        "COMPLETED+Success ext2 duration=60");
    }

    @Test
    void transferWithoutAConsultation() {
        in.ring("ext1");
        in.answer("ext1");
        talk(40);
        in.transfer("ext2");
        in.leave("ext1");
        talk(10);
        in.answer("ext2");
        talk(60);
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "INCOMING ext2",
                        "COMPLETED+Success ext1 duration=40",
                        "ACCEPTED ext2",
                        "COMPLETED+Success ext2 duration=60");
    }

    @Test
    void whoeverIsToGetTheCallDoesNotAnswerAndTheFirstOneGoesOn() {
        in.ring("ext1");
        in.answer("ext1");
        in.transfer("ext2");
        in.giveUp("ext2");
        talk(7);
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "INCOMING ext2",
                        "COMPLETED+Cancelled ext2",
                        "COMPLETED+Success ext1 duration=7");
    }

    @Test
    void theClientHangsUpWhileTheCallIsBeingTransferred() {
        in.ring("ext1");
        in.answer("ext1");
        talk(3);
        in.transfer("ext2");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "INCOMING ext2",
                        "COMPLETED+Cancelled ext2",
                        "COMPLETED+Success ext1 duration=3");
    }

    @Test
    void theClientWaitsInVainForTheSecondOne() {
        in.ring("ext1");
        in.answer("ext1");
        in.transfer("ext2");
        in.leave("ext1");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "INCOMING ext2",
                        "COMPLETED+Success ext1",
                        "COMPLETED+Missed ext2");
    }

    @Test
    void aTransferComesBackAndGoesOnToAThirdOne() {
        in.ring("ext1");
        in.answer("ext1");
        in.transfer("ext2");
        in.leave("ext1");
        in.giveUp("ext2");
        in.ring("ext1");
        in.giveUp("ext1");
        in.transfer("ext3");
        in.answer("ext3");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "ACCEPTED ext1",
                        "INCOMING ext2",
                        "COMPLETED+Success ext1",
                        "COMPLETED+Cancelled ext2",
                        "INCOMING ext1",
                        "COMPLETED+Cancelled ext1",
                        "INCOMING ext3",
                        "ACCEPTED ext3",
                        "COMPLETED+Success ext3");
    }

    @Test
    void anOutgoingCallIsTransferredWhenTheColleagueAnswers() {
        out.dial();
        out.answer();
        talk(20);
        out.transfer("103");
        talk(5);
        assertThat(exchange.news()).containsExactly("OUTGOING 102", "ACCEPTED 102");

        out.answer("103");
        talk(30);
        out.hangUp();
        assertThat(exchange.news())
                .containsExactly(
                        "OUTGOING 103",
                        "ACCEPTED 103",
                        "COMPLETED+Success 102 duration=25",
                        "COMPLETED+Success 103 duration=30");
    }

    @Test
    void aColleagueWhoDoesNotTakeAnOutgoingCallHasMissedNothing() {
        out.dial();
        out.answer();
        out.transfer("103");
        out.giveUp("103");
        out.transfer("104");
        out.leave("102");
        out.hangUp();

        assertThat(exchange.told()).containsExactly("OUTGOING 102", "ACCEPTED 102", "COMPLETED+Success 102");
    }

    @Test
    void anOutgoingCallComesBackToWhoeverMadeIt() {
        out.dial();
        out.answer();
        out.transfer("103");
        out.answer("103");
        out.transfer("102");
        out.answer("102");
        out.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "OUTGOING 102",
                        "ACCEPTED 102",
                        "OUTGOING 103",
                        "ACCEPTED 103",
                        "COMPLETED+Success 102",
                        "OUTGOING 102",
                        "ACCEPTED 102",
                        "COMPLETED+Success 103",
                        "COMPLETED+Success 102");
    }

    @Test
    void theEmployeeHangsUpBeforeTheClientAnswers() {
        out.dial();
        out.hangUp();

        assertThat(exchange.told()).containsExactly("OUTGOING 102", "COMPLETED+NoAnswer 102");
    }

    @Test
    void aCallThatIsNotAllowedIsAnAttempt() {
        out.fail(OutgoingResult.NOT_ALLOWED);

        assertThat(exchange.told()).containsExactly("OUTGOING 102", "COMPLETED+NotAllowed 102");
    }

    private void talk(int seconds) {
        exchange.pass(Duration.ofSeconds(seconds));
    }
}
