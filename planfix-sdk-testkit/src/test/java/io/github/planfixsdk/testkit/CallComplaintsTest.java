package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fake says about calls that cannot have happened. */
class CallComplaintsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @BeforeEach
    void employees() {
        fake.addUser("{'name':'Anna','extension':'101'}");
        fake.addUser("{'name':'Boris','extension':'102'}");
        fake.addUser("{'name':'Vera','extension':'103'}");
    }

    @AfterEach
    void close() {
        fake.close();
    }

    /** {@code INCOMING 101}, {@code COMPLETED 101 status=Missed}: the first value of a name counts. */
    private int tell(String type, String told) throws Exception {
        List<String> words = List.of(told.strip().split(" "));
        String what = words.get(0);
        List<String> form = new ArrayList<>();
        if (what.equals("record")) {
            form.addAll(words.subList(1, words.size()));
            form.addAll(List.of("cmd=record", "record_link=https://pbx/1.mp3"));
        } else {
            form.addAll(List.of("cmd=event", "event=" + what, "ext=" + words.get(1)));
            form.addAll(words.subList(2, words.size()));
        }
        form.addAll(List.of("callid=c1", "phone=79101234567", "type=" + type));
        if (what.equals("COMPLETED")) {
            form.addAll(List.of("duration=5", "is_recorded=0", "status=Success"));
        }
        return http.telephony(form.toArray(String[]::new)).status();
    }

    private List<String> reasons() {
        return fake.telephony().complaints().stream().map(CallComplaint::reason).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in  | INCOMING 101, INCOMING 102, ACCEPTED 102, COMPLETED 101 status=Cancelled, COMPLETED 102
            in  | INCOMING 101, COMPLETED 101 status=Cancelled, INCOMING 102, COMPLETED 102 status=Cancelled, INCOMING 103, ACCEPTED 103, COMPLETED 103
            in  | INCOMING 101, COMPLETED 101 status=Missed
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101, INCOMING 102, ACCEPTED 102, COMPLETED 102
            out | OUTGOING 101, ACCEPTED 101, COMPLETED 101 is_recorded=1, record
            out | OUTGOING 101, ACCEPTED 101, COMPLETED 101 is_recorded=1 record_link=https://pbx/1.mp3 data_a=b
            out | OUTGOING 101, COMPLETED 101 status=Busy
            in  | INCOMING 101, COMPLETED 101 status=Cancelled, INCOMING 101, ACCEPTED 101, COMPLETED 101
            out | OUTGOING 101, ACCEPTED 101, OUTGOING 102, ACCEPTED 102, COMPLETED 101, OUTGOING 101, ACCEPTED 101, COMPLETED 102, COMPLETED 101
            in  | INCOMING 101, INCOMING 101, ACCEPTED 101, ACCEPTED 101, COMPLETED 101, COMPLETED 101
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101 is_recorded=1, record, record
            """)
    void nothingIsSaidAboutCallsAsDocumented(String type, String call) throws Exception {
        for (String told : call.split(",")) {
            assertThat(tell(type, told)).isEqualTo(200);
        }

        assertThat(reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in  | ACCEPTED 101, COMPLETED 101                                  | without INCOMING before it
            out | ACCEPTED 101, COMPLETED 101                                  | without OUTGOING before it
            in  | COMPLETED 101 status=Missed                                  | without INCOMING before it
            in  | INCOMING 101, COMPLETED 101                                  | status=Success without ACCEPTED before it
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101 status=Missed      | status=Missed although the leg was accepted
            out | OUTGOING 101, ACCEPTED 101, COMPLETED 101 status=Busy        | status=Busy although the leg was accepted
            in  | INCOMING 101, INCOMING 101 diversion=7, COMPLETED 101 status=Missed | a second INCOMING of the leg
            in  | INCOMING 101, ACCEPTED 101, ACCEPTED 101 diversion=7, COMPLETED 101 | a second ACCEPTED of the leg
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101, COMPLETED 101 duration=6 | a second COMPLETED of the leg
            in  | INCOMING 101, COMPLETED 101 status=Missed, ACCEPTED 101      | after the leg's COMPLETED
            in  | INCOMING 101, COMPLETED 101 status=Cancelled, INCOMING 101   | the leg has not been completed
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101, INCOMING 101, COMPLETED 101 | status=Success without ACCEPTED before it
            in  | INCOMING 101, OUTGOING 101, COMPLETED 101 status=Missed      | belongs to the other direction than type=in
            in  | INCOMING 101 duration=0, COMPLETED 101 status=Missed         | duration before COMPLETED
            in  | INCOMING 101 status=Missed, COMPLETED 101 status=Missed      | status before COMPLETED
            in  | INCOMING 101 data_utm=x, COMPLETED 101 status=Missed         | data_utm before COMPLETED
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101 record_link=http://x | record_link of a call without recording
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101 is_recorded=1 record_link=1.mp3 | record_link is no web address
            in  | INCOMING 101 phone=+7910, COMPLETED 101 phone=+7910 status=Missed | phone is not written in digits alone
            in  | INCOMING 101, COMPLETED 101 phone=7 status=Missed            | phone is not the one that the call began with
            in  | INCOMING 101, COMPLETED 101 status=Cancelled, INCOMING 102 phone=7, COMPLETED 102 phone=7 status=Missed | phone is not the one that the call began with
            in  | INCOMING 101, COMPLETED 101 status=Missed, OUTGOING 102 type=out, COMPLETED 102 type=out status=Busy | type=out although the call is of type in
            in  | record                                                       | of an unknown call
            in  | INCOMING 101, record, COMPLETED 101 status=Missed            | before a COMPLETED with is_recorded=1
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101, record            | of a call without recording
            in  | INCOMING 101, ACCEPTED 101, COMPLETED 101 is_recorded=1, record, record record_link=https://pbx/2.mp3 | the call's recording is known already
            in  | INCOMING 101                                                 | the leg has not been completed
            """)
    void whatCannotHaveHappenedIsAnsweredAndListed(String type, String call, String reason) throws Exception {
        for (String told : call.split(",")) {
            assertThat(tell(type, told)).isEqualTo(200);
        }

        assertThat(reasons()).isNotEmpty().allMatch(reason::equals);
    }

    @Test
    void aStatusOfTheOtherDirectionIsRefusedToo() throws Exception {
        tell("in", "INCOMING 101");

        assertThat(tell("in", "COMPLETED 101 status=NoAnswer")).isEqualTo(400);

        assertThat(reasons())
                .containsExactly(
                        "status is none of Cancelled, Missed, Success: NoAnswer", "the leg has not been completed");
    }

    @Test
    void aComplaintNamesCallLegAndEvent() throws Exception {
        tell("in", "ACCEPTED 102");

        assertThat(fake.telephony().complaints())
                .startsWith(new CallComplaint("c1", "102", "ACCEPTED", "without INCOMING before it"));
    }

    @Test
    void aFlagOfRecordingMustNotBeMissing() throws Exception {
        tell("in", "INCOMING 101");
        http.telephony(
                "cmd=event",
                "type=in",
                "event=COMPLETED",
                "callid=c1",
                "phone=79101234567",
                "ext=101",
                "duration=0",
                "status=Missed");

        assertThat(reasons()).containsExactly("is_recorded is missing");
    }

    @Test
    void theFirstEndOfALegStands() throws Exception {
        for (String told : List.of("INCOMING 101", "ACCEPTED 101", "COMPLETED 101", "COMPLETED 101 status=Missed")) {
            tell("in", told);
        }

        assertThat(fake.telephony().missedCalls()).isEmpty();
        assertThat(fake.telephony().calls()).singleElement().satisfies(call -> {
            assertThat(call.status()).isEqualTo("Success");
            assertThat(call.events()).containsExactly("INCOMING", "ACCEPTED", "COMPLETED", "COMPLETED");
        });
        assertThat(fake.all(EntityKind.COMMENT)).hasSize(1);
    }

    @Test
    void aTelephoneThatRingsAgainHasAnotherLegWhoseTalkCounts() throws Exception {
        for (String told : List.of(
                "INCOMING 101",
                "COMPLETED 101 status=Cancelled",
                "INCOMING 101",
                "ACCEPTED 101",
                "COMPLETED 101 is_recorded=1",
                "record")) {
            tell("in", told);
        }

        assertThat(fake.telephony().calls()).extracting(RecordedCall::status).containsExactly("Cancelled", "Success");
        assertThat(fake.telephony().calls()).last().satisfies(call -> {
            assertThat(call.events()).containsExactly("INCOMING", "ACCEPTED", "COMPLETED");
            assertThat(call.recordLink()).isEqualTo("https://pbx/1.mp3");
        });
        assertThat(fake.all(EntityKind.COMMENT)).hasSize(1);
        assertThat(fake.contacts()).singleElement().satisfies(contact -> assertThat(contact.toString())
                .contains("\"supervisors\"")
                .contains("user:"));
    }

    @Test
    void whatIsRepeatedBecauseItsAnswerGotLostIsKeptOnce() throws Exception {
        for (String told : List.of("INCOMING 101", "INCOMING 101", "ACCEPTED 101", "COMPLETED 101", "COMPLETED 101")) {
            tell("in", told);
        }

        assertThat(reasons()).isEmpty();
        assertThat(fake.telephony().calls()).hasSize(1);
        assertThat(fake.all(EntityKind.COMMENT)).hasSize(1);
    }

    @Test
    void ignoredCallsAreWatchedAsWell() throws Exception {
        tell("in", "ACCEPTED 999");

        assertThat(fake.telephony().ignoredCalls()).hasSize(1);
        assertThat(reasons()).isNotEmpty();
    }
}
