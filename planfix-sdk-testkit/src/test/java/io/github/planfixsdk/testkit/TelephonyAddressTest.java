package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonyAddressTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    private Http.Answer event(String event, String ext, String... more) throws Exception {
        String[] all = new String[more.length + 6];
        String[] base = {"cmd=event", "type=in", "callid=c1", "phone=79101234567", "event=" + event, "ext=" + ext};
        System.arraycopy(base, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return http.telephony(all);
    }

    @Test
    void theCallersContactAndItsResponsible() throws Exception {
        fake.addUser("{'name':'Anna','extension':'103'}");
        fake.addContact("{'name':'Ivan','lastname':'Ivanov','phones':[{'number':'+7 (910) 123-45-67'}],"
                + "'supervisors':{'users':[{'id':'user:1'}]}}");
        assertThat(http.telephony("cmd=contact", "phone=79101234567").body())
                .isEqualTo("{\"contact_name\":\"Ivan Ivanov\",\"responsible\":103}");
        assertThat(http.telephony("cmd=contact", "phone=70000000000").body()).isEqualTo("{}");
    }

    @Test
    void aRingGroupLeavesALegForEveryEmployee() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        fake.addUser("{'name':'Boris','extension':'102'}");
        assertThat(event("INCOMING", "101", "diversion=74951112233").status()).isEqualTo(200);
        event("INCOMING", "102");
        event("ACCEPTED", "102");
        event("COMPLETED", "101", "status=Cancelled", "duration=0", "is_recorded=0");
        event("COMPLETED", "102", "status=Success", "duration=42", "is_recorded=1", "data_utm_source=site.io");
        assertThat(http.telephony("cmd=record", "callid=c1", "record_link=https://pbx/1.mp3")
                        .status())
                .isEqualTo(200);
        assertThat(fake.telephony().calls()).hasSize(2);
        RecordedCall cancelled = fake.telephony().calls().get(0);
        assertThat(cancelled.status()).isEqualTo("Cancelled");
        assertThat(cancelled.missed()).isFalse();
        assertThat(cancelled.line()).isEqualTo("74951112233");
        RecordedCall talk = fake.telephony().calls().get(1);
        assertThat(talk.events()).containsExactly("INCOMING", "ACCEPTED", "COMPLETED");
        assertThat(talk.duration()).isEqualTo(42);
        assertThat(talk.recordLink()).isEqualTo("https://pbx/1.mp3");
        assertThat(talk.data()).containsEntry("utm_source", "site.io");
        assertThat(fake.contacts()).singleElement().satisfies(contact -> assertThat(
                        contact.path("phones").path(0).path("number").asText())
                .isEqualTo("79101234567"));
        assertThat(fake.all(EntityKind.COMMENT)).hasSize(1);
    }

    @Test
    void aShortNumberKeepsItsZeros() throws Exception {
        fake.addUser("{'name':'Anna','extension':'0102'}");
        fake.addContact(
                "{'name':'Ivan','phones':[{'number':'79101234567'}],'supervisors':{'users':[{'id':'user:1'}]}}");
        assertThat(http.telephony("cmd=contact", "phone=79101234567").body())
                .isEqualTo("{\"contact_name\":\"Ivan\",\"responsible\":\"0102\"}");
    }

    @Test
    void anUnknownCallerGetsAContactFromTheChosenTemplate() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        long template = fake.settings().addTemplate(EntityKind.CONTACT, "{'name':'Caller','description':'by phone'}");
        fake.telephony().callerTemplate(template);
        event("INCOMING", "101");
        assertThat(fake.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.path("template").path("id").asLong()).isEqualTo(template);
            assertThat(contact.path("description").asText()).isEqualTo("by phone");
        });
    }

    @Test
    void theTemplatesResponsiblesWin() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        fake.addUser("{'name':'Boris','extension':'102'}");
        fake.telephony()
                .callerTemplate(fake.settings()
                        .addTemplate(EntityKind.CONTACT, "{'supervisors':{'users':[{'id':'user:2'}],'groups':[]}}"));

        event("INCOMING", "101");
        event("ACCEPTED", "101");

        assertThat(responsibles()).containsExactly("user:2");
        assertThat(http.telephony("cmd=contact", "phone=79101234567").body())
                .isEqualTo("{\"contact_name\":\"79101234567\",\"responsible\":102}");
    }

    @Test
    void withoutResponsiblesInTheTemplateWhoeverTookTheCallIsResponsible() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        fake.addUser("{'name':'Boris','extension':'102'}");

        event("INCOMING", "101");
        event("INCOMING", "102");
        assertThat(responsibles()).isEmpty();
        event("ACCEPTED", "102");
        event("COMPLETED", "101", "status=Cancelled", "duration=0", "is_recorded=0");
        event("COMPLETED", "102", "status=Success", "duration=9", "is_recorded=0");

        assertThat(responsibles()).containsExactly("user:2");
        http.telephony("cmd=event", "type=in", "callid=c2", "phone=79101234567", "event=INCOMING", "ext=101");
        http.telephony("cmd=event", "type=in", "callid=c2", "phone=79101234567", "event=ACCEPTED", "ext=101");
        assertThat(responsibles()).containsExactly("user:2");
    }

    @Test
    void aKnownContactGetsNoResponsibleFromACall() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        fake.addContact("{'name':'Ivan','phones':[{'number':'+7 910 123-45-67'}]}");

        event("INCOMING", "101");
        event("ACCEPTED", "101");

        assertThat(responsibles()).isEmpty();
    }

    private List<String> responsibles() {
        List<String> ids = new ArrayList<>();
        fake.contact(501)
                .path("supervisors")
                .path("users")
                .forEach(user -> ids.add(user.path("id").asText()));
        return ids;
    }

    @Test
    void aMissedCallStandsOnTheContactsCardAndReachesItsResponsible() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        fake.addContact("{'name':'Ivan','phones':[{'number':'79101234567'}],"
                + "'supervisors':{'users':[{'id':'user:1'}],'groups':[]}}");

        event("INCOMING", "101");
        event("COMPLETED", "101", "status=Missed", "duration=0", "is_recorded=0");

        assertThat(fake.telephony().missedCalls()).singleElement().satisfies(call -> assertThat(call.contactId())
                .isEqualTo(501));
        assertThat(fake.all(EntityKind.COMMENT)).singleElement().satisfies(comment -> {
            assertThat(comment.path("contact").path("id").asText()).isEqualTo("contact:501");
            assertThat(comment.path("recipients")
                            .path("users")
                            .path(0)
                            .path("id")
                            .asText())
                    .isEqualTo("user:1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Busy", "NoAnswer", "NotAvailable", "NotAllowed"})
    void aFailedOutgoingCallIsAMissedCallOfTypeOutgoing(String status) throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        String[] call = {"cmd=event", "type=out", "callid=c1", "phone=79101234567", "ext=101", "event=OUTGOING"};
        http.telephony(call);
        call[5] = "event=COMPLETED";
        String[] end = java.util.Arrays.copyOf(call, 9);
        end[6] = "status=" + status;
        end[7] = "duration=0";
        end[8] = "is_recorded=0";
        http.telephony(end);

        assertThat(fake.telephony().missedCalls())
                .extracting(RecordedCall::type)
                .containsExactly("out");
        assertThat(fake.telephony().complaints()).isEmpty();
    }

    @Test
    void aRecordingIsAwaitedUntilItsLinkComes() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        event("INCOMING", "101");
        event("ACCEPTED", "101");
        event("COMPLETED", "101", "status=Success", "duration=42", "is_recorded=1");
        assertThat(fake.telephony().awaitedRecordings()).hasSize(1);

        http.telephony("cmd=record", "callid=c1", "record_link=https://pbx/1.mp3", "is_temp=1");

        assertThat(fake.telephony().awaitedRecordings()).isEmpty();
        assertThat(fake.telephony().calls()).singleElement().satisfies(call -> {
            assertThat(call.recorded()).isTrue();
            assertThat(call.recordLink()).isEqualTo("https://pbx/1.mp3");
            assertThat(call.temporaryLink()).isTrue();
        });
        assertThat(fake.telephony().complaints()).isEmpty();
    }

    @Test
    void fieldsOfACallFillItsDataTag() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101'}");
        long tag = fake.settings().addDataTag("Calls");
        fake.settings().addCustomField("{'name':'utm_source','type':0,'objectType':4,'owner':" + tag + "}");
        fake.settings().addCustomField("{'name':'visits','type':1,'objectType':4,'owner':" + tag + "}");
        fake.settings().addCustomField("{'name':'score','type':1,'objectType':4,'owner':" + tag + "}");
        fake.telephony().callDataTag(tag);
        event("INCOMING", "101");
        event("ACCEPTED", "101");
        event(
                "COMPLETED",
                "101",
                "status=Success",
                "duration=42",
                "is_recorded=0",
                "data_utm_source=site.io",
                "data_visits=3",
                "data_score=high",
                "data_Utm_Source=other");

        assertThat(http.post("datatag/" + tag + "/entry/list", "{'contactId':'contact:501','fields':'101,102,103'}")
                        .body())
                .contains("\"value\":\"site.io\"", "\"value\":3,")
                .doesNotContain("other", "high");
        assertThat(fake.contact(501).path("dataTags")).hasSize(1);
        assertThat(fake.telephony().complaints())
                .extracting(CallComplaint::reason)
                .containsExactly(
                        "data_score does not fit its field of the data tag",
                        "data_Utm_Source is no field of the data tag");
    }

    @Test
    void unknownShortNumbersAndColleaguesAreIgnored() throws Exception {
        fake.addUser("{'name':'Anna','extension':'101','phones':[{'number':'79991112233'}]}");
        event("INCOMING", "999");
        http.telephony("cmd=event", "type=in", "callid=c2", "phone=101", "event=INCOMING", "ext=101");
        http.telephony("cmd=event", "type=in", "callid=c3", "phone=79991112233", "event=INCOMING", "ext=101");
        assertThat(fake.telephony().calls()).isEmpty();
        assertThat(fake.telephony().ignoredCalls()).hasSize(3);
        assertThat(fake.contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd=event",
                "cmd=dance",
                "cmd=contact",
                "cmd=record;callid=1",
                "cmd=event;type=in;event=RINGING;phone=1;ext=1;callid=1",
                "cmd=event;type=up;event=INCOMING;phone=1;ext=1;callid=1",
                "cmd=event;type=in;event=COMPLETED;phone=1;ext=1;callid=1;status=Busy;duration=1",
                "cmd=event;type=in;event=COMPLETED;phone=1;ext=1;callid=1;status=Success;duration=long",
                "cmd=event;type=in;event=COMPLETED;phone=1;ext=1;callid=1;status=Success;duration=1;is_recorded=yes",
                "cmd=record;callid=1;record_link=https://x;is_temp=2"
            })
    void wrongParametersAre400(String form) throws Exception {
        Http.Answer answer = http.telephony(form.split(";"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid parameters\"}");
        assertThat(fake.telephony().complaints()).hasSize(1);
        assertThat(fake.telephony().calls()).isEmpty();
    }

    @Test
    void aWrongKeyIs401AndKeysMayStandUnquoted() throws Exception {
        try (FakePlanfix other = FakePlanfix.builder().unquotedErrorKeys(true).start()) {
            Http.Answer answer = Http.form(other.telephonyUrl(), "bad", "cmd=ping");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{error:\"Invalid token\"}");
            assertThat(other.requests().get(0).body()).isEqualTo("planfix_token=***&cmd=ping");
        }
    }
}
