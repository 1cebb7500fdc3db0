package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionReaderTest {
    private final InteractionReader reader = InteractionReader.standard();

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }

    @Test
    void notificationsDontSayWhatTheyAreSoTheProgramDoes() {
        JsonNode lost = json("{'call_session_id':17,'is_lost':true}");
        Interaction call =
                reader.kind(InteractionKind.CALL).zone(ZoneOffset.UTC).read(lost);
        assertThat(call.kind()).isEqualTo(InteractionKind.CALL);
        assertThat(call.phase()).isEqualTo(InteractionPhase.FINISHED);
        JsonNode chat = json("{'communication_id':1,'communication_type':'chat'}");
        assertThat(reader.kind(InteractionKind.CALL)
                        .catalogue(Catalogue.standard())
                        .read(chat)
                        .kind())
                .isEqualTo(InteractionKind.CHAT);
        for (String none : List.of("", ",'communication_type':null", ",'communication_type':' '")) {
            assertThatThrownBy(() -> reader.read(json("{'call_session_id':17" + none + "}")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("communication_type is missing")
                    .hasMessageContaining("kind(");
        }
        assertThatThrownBy(() -> reader.kind(InteractionKind.CALL).read(json("{'communication_type':'fax'}")))
                .hasMessageContaining("\"fax\" is unknown");
    }

    @Test
    void readsACallUnderTheVendorsNames() {
        Interaction call = reader.zone(ZoneId.of("Europe/Moscow")).read(json("""
                {'communication_type':'call','call_session_id':17,'direction':'out','start_time':'2026-03-02 10:00:00',
                 'finish_time':'2026-03-02T07:05:00Z','is_lost':0,'talk_duration':'42','site_id':null,'source':'',
                 'employees':[{'employee_id':101,'employee_full_name':'A','is_answered':false},
                              {'employee_id':'102','employee_full_name':'B','is_answered':true}],
                 'tags':[],'attributes':['first','target']}
                """));
        assertThat(call.kind()).isEqualTo(InteractionKind.CALL);
        assertThat(call.id()).isEqualTo("17");
        assertThat(call.direction()).isEqualTo(Direction.OUT);
        assertThat(call.get(Attributes.START_TIME)).contains(Instant.parse("2026-03-02T07:00:00Z"));
        assertThat(call.get(Attributes.FINISH_TIME)).contains(Instant.parse("2026-03-02T07:05:00Z"));
        assertThat(call.get(Attributes.IS_LOST)).contains(false);
        assertThat(call.get(Attributes.TALK_DURATION)).contains(42L);
        assertThat(call.all(Attributes.EMPLOYEE_ID)).containsExactly(101L, 102L);
        assertThat(call.get(Attributes.LAST_ANSWERED_EMPLOYEE_ID)).contains(102L);
        assertThat(call.all(Attributes.MARKS)).containsExactly("first", "target");
    }

    @Test
    void whatIsSentUnderTwoNamesCountsOnce() {
        Interaction call = reader.read(json("""
                {'communication_type':'call','communication_id':1,'talk_duration':60,'talk_time_duration':60,
                 'source':'sip','call_source':'widget','employee_ids':[5,6,6],
                 'employees':[{'employee_id':5},{'employee_id':7}]}
                """));
        assertThat(call.all(Attributes.TALK_DURATION)).containsExactly(60L);
        assertThat(call.all(Attributes.SOURCE)).containsExactly("sip");
        assertThat(call.all(Attributes.EMPLOYEE_ID)).containsExactly(5L, 6L, 6L, 7L);
        assertThat(call.unread()).containsExactly("call_source");
    }

    @Test
    void whoAnsweredAndTalkedFirstAndLastIsSeenInTheListOfEmployees() {
        Interaction call = reader.read(json("""
                {'communication_type':'call','communication_id':1,'last_talked_employee_id':9,
                 'employees':[{'employee_id':4,'is_answered':false},{'employee_id':5,'is_answered':true},
                              {'employee_id':6,'is_answered':true,'is_talked':true},{'employee_id':7,'is_talked':1}]}
                """));
        assertThat(call.get(Attributes.FIRST_ANSWERED_EMPLOYEE_ID)).contains(5L);
        assertThat(call.get(Attributes.LAST_ANSWERED_EMPLOYEE_ID)).contains(6L);
        assertThat(call.get(Attributes.FIRST_TALKED_EMPLOYEE_ID)).contains(6L);
        assertThat(call.get(Attributes.LAST_TALKED_EMPLOYEE_ID)).contains(9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00"})
    void yearsThatNoCalendarGoesOnFromAreNotRead(String time) {
        Interaction call =
                reader.read(json("{'communication_type':'call','communication_id':1,'start_time':'" + time + "'}"));
        assertThat(call.unread()).containsExactly("start_time");
    }

    @Test
    void absentAndEmptyAreDifferent() {
        Interaction chat = reader.read(json(
                "{'communication_type':'chat','communication_id':1,'source_name':'','campaign_id':null,'tags':[]}"));
        assertThat(chat.has(Attributes.SOURCE_NAME)).isTrue();
        assertThat(chat.get(Attributes.SOURCE_NAME)).isEmpty();
        assertThat(chat.has(Attributes.CAMPAIGN_ID)).isFalse();
        assertThat(chat.has(Attributes.TAG_ID)).isTrue();
        assertThat(Attributes.TAG_ID.noneOf(5L).evaluate(chat)).isEqualTo(Truth.TRUE);
    }

    @Test
    void aListForOneValueGivesTheFirstAndNamesThatThereWereMore() {
        Interaction one = reader.read(json("{'communication_type':'chat','communication_id':1,'site_id':['x',5]}"));
        assertThat(one.get(Attributes.SITE_ID)).contains(5L);
        Interaction two = reader.read(json("{'communication_type':'chat','communication_id':1,'site_id':[5,6]}"));
        assertThat(two.all(Attributes.SITE_ID)).containsExactly(5L);
        assertThat(two.unread()).containsExactly("site_id");
    }

    @Test
    void longListsAndLongNumbersAreReadInOnePass() {
        StringBuilder text = new StringBuilder("{'communication_type':'call','communication_id':1,'employee_ids':[0");
        for (int i = 1; i < 50_000; i++) {
            text.append(',').append(i);
        }
        text.append("],'site_id':'").append("9".repeat(1_000_000)).append('\'');
        for (int i = 0; i < 20_000; i++) {
            text.append(",'unknown").append(i).append("':1");
        }
        Interaction call = reader.read(json(text.append('}').toString()));
        assertThat(call.all(Attributes.EMPLOYEE_ID)).hasSize(50_000);
        assertThat(call.unread()).hasSize(20_001).startsWith("site_id");
    }

    @ParameterizedTest
    @CsvSource({"new,STARTED", "Active,STARTED", "ACTIVE,STARTED", "succeed,FINISHED"})
    void aChatsStatusTellsItsPhaseWhateverItsCase(String status, InteractionPhase phase) {
        Interaction chat =
                reader.read(json("{'communication_type':'chat','communication_id':1,'status':'" + status + "'}"));
        assertThat(chat.phase()).isEqualTo(phase);
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndLosesNothingElse() {
        Interaction chat = reader.read(
                json("{'communication_type':'chat','communication_id':1,'site_id':'many','novelty':{'a':1},'text':'hi',"
                        + "'tags':[{'tag_id':5,'tag_rating':3}]}"));
        assertThat(chat.unread()).containsExactly("site_id", "novelty", "tags[].tag_rating");
        assertThat(chat.all(Attributes.TAG_ID)).containsExactly(5L);
        assertThat(chat.get(Attributes.TEXT)).contains("hi");
    }

    @Test
    void readsOwnAttributes() {
        Attribute<Long> score = Attribute.number("score").labelled("score", "оценка");
        InteractionReader own = reader.catalogue(Catalogue.standard().with(score));
        assertThat(own.read(json("{'communication_type':'chat','communication_id':1,'score':'7'}"))
                        .get(score))
                .contains(7L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.standard().with(Attribute.text("site_id")))
                .withMessageContaining("site_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02 10:00:00",
                "2026-03-02T10:00:00.000",
                "2026-03-02 07:00:00Z",
                "2026-03-02 10:00:00+0300",
                "2026-03-02T02:00:00-05:00"
            })
    void readsTimesWithAndWithoutOffset(String text) {
        Interaction chat = reader.zone(ZoneId.of("Europe/Moscow"))
                .read(json("{'communication_type':'chat','communication_id':1,'start_time':'" + text + "'}"));
        assertThat(chat.get(Attributes.START_TIME)).contains(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @Test
    void flagsOfEmployeesMayBeTexts() {
        Interaction call = reader.read(json("{'communication_type':'call','communication_id':1,'employees':["
                + "{'employee_id':101,'is_talked':'1'},{'employee_id':102,'is_talked':'0'}]}"));
        assertThat(call.get(Attributes.LAST_TALKED_EMPLOYEE_ID)).contains(101L);
    }

    @Test
    void wordsAndExtensionsAreNoTelephoneNumbersOfClients() {
        for (String sent : new String[] {"anonymous", "101", "-"}) {
            Interaction call = reader.read(
                    json("{'communication_type':'call','communication_id':1,'contact_phone_number':'" + sent + "'}"));
            assertThat(call.get(Attributes.CONTACT_PHONE_NUMBER)).contains(sent);
            assertThat(call.contactPhone()).isEmpty();
        }
        Interaction chat =
                reader.read(json("{'communication_type':'chat','communication_id':1,'visitor_email':'nobody'}"));
        assertThat(chat.contactEmail()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'communication_type':'chat','communication_id':1,'status':'new'};STARTED",
                "{'communication_type':'chat','communication_id':1,'status':'lost'};FINISHED",
                "{'communication_type':'chat','communication_id':1,'status':'active','finish_time':'2026-01-01 00:00:00'};FINISHED",
                "{'communication_type':'call','communication_id':1};STARTED",
                "{'communication_type':'call','communication_id':1,'is_lost':true};FINISHED",
                "{'communication_type':'offline_message','communication_id':1};FINISHED"
            },
            quoteCharacter = '`')
    void takesThePhaseFromTheContent(String text, InteractionPhase phase) {
        assertThat(reader.read(json(text)).phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'communication_id':1}",
                "{'communication_type':'goal','communication_id':1}",
                "{'communication_type':'chat'}",
                "{'communication_type':'call','communication_id':null}"
            })
    void withoutIdOrKindThereIsNoInteraction(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> reader.read(json(text)));
    }

    @Test
    void namesOfNotificationsAndReportsMeanTheSame() {
        Interaction call = reader.read(json("""
                {'communication_type': 'call', 'call_session_id': 7, 'talk_time_duration': 12, 'call_source': 'sip',
                 'total_time_duration': 15, 'tag_names': ['hot'], 'now': '2026-03-02T09:00:00Z'}
                """));
        assertThat(call.phase()).isEqualTo(InteractionPhase.FINISHED);
        assertThat(call.get(Attributes.TALK_DURATION)).contains(12L);
        assertThat(call.get(Attributes.SOURCE)).contains("sip");
        assertThat(call.all(Attributes.TAG_NAME)).containsExactly("hot");
        assertThat(TitleTemplate.of("{talk_time_duration} s").preview(call)).isEqualTo("12 s");
        assertThat(call.unread()).containsExactly("now");
        assertThat(Catalogue.standard().find("talk_time_duration")).contains(Attributes.TALK_DURATION);
    }

    @Test
    void aNameCanBeUsedOnceAlsoAsAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Catalogue.standard().with(Attribute.text("sum").alsoNamed("tag_names")))
                .withMessageContaining("tag_names is in the catalogue already");
    }

    @Test
    void aCallThatSomebodyTookIsAnswered() {
        assertThat(reader.read(json("""
                        {'communication_type': 'call', 'call_session_id': 7,
                         'employees': [{'employee_id': 5, 'is_answered': true}]}
                        """)).phase()).isEqualTo(InteractionPhase.ANSWERED);
        assertThat(reader.read(json("""
                        {'communication_type': 'call', 'call_session_id': 7,
                         'employees': [{'employee_id': 5, 'is_answered': false}]}
                        """)).phase()).isEqualTo(InteractionPhase.STARTED);
    }

    @Test
    void aLongListUnderTwoNamesIsReadInOnePass() {
        StringBuilder ids = new StringBuilder("0");
        StringBuilder objects = new StringBuilder("{'employee_id':0}");
        for (int i = 1; i < 50_000; i++) {
            ids.append(',').append(i);
            objects.append(",{'employee_id':").append(50_000 + i).append('}');
        }
        Interaction call = reader.read(json("{'communication_type':'call','communication_id':1,'employee_ids':[" + ids
                + "],'employees':[" + objects + "]}"));
        assertThat(call.all(Attributes.EMPLOYEE_ID)).hasSize(99_999);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["active"]          | STARTED
            [" New "]           | STARTED
            ["active","lost"]   | STARTED
            [null,"active"]     | STARTED
            ["succeed"]         | FINISHED
            []                  | STARTED
            " "                 | STARTED
            {"is":"lost"}       | STARTED
            """)
    void aChatsPhaseIsThatOfTheStatusThatIsRead(String status, InteractionPhase phase) {
        Interaction chat =
                reader.read(json("{'communication_type':'chat','communication_id':1,'status':" + status + "}"));
        assertThat(chat.phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"'',STARTED", "' ',STARTED", "[],STARTED", "yesterday,FINISHED"})
    void anEndThatIsEmptyIsNone(String time, InteractionPhase phase) {
        String end = time.equals("[]") ? time : "'" + time + "'";
        for (String kind : new String[] {"chat", "call"}) {
            assertThat(reader.read(json("{'communication_type':'" + kind
                                    + "','communication_id':1,'finish_reason':'','finish_time':" + end + "}"))
                            .phase())
                    .isEqualTo(phase);
        }
    }

    @Test
    void aVisitorsCardGivesNameNumberAndAddress() {
        Interaction card = reader.read(json("""
                {'communication_type':'chat','communication_id':1,'name':'Anna','company':'A',
                 'phones':['+7 900 000-00-01','79000000002'],'emails':['a@b.example']}
                """), InteractionPhase.IDENTIFIED);
        assertThat(card.get(Attributes.VISITOR_NAME)).contains("Anna");
        assertThat(card.contactPhone()).contains("+7 900 000-00-01");
        assertThat(card.contactEmail()).contains("a@b.example");
        assertThat(card.unread()).containsExactly("company", "phones");
    }

    @Test
    void aNameIsTheVisitorsOnACardAlone() {
        assertThat(reader.read(json("{'communication_type':'chat','communication_id':1,'name':'a title'}"))
                        .unread())
                .containsExactly("name");
        assertThat(reader.read(json("{'communication_type':'call','communication_id':1,'name':'x','phones':['1']}"))
                        .unread())
                .containsExactly("name", "phones");
        Attribute<String> name = Attribute.text("name");
        Interaction own = reader.catalogue(Catalogue.standard().with(name))
                .read(json("{'communication_type':'chat','communication_id':1,'name':'Anna','phones':[]}"));
        assertThat(own.get(name)).contains("Anna");
        assertThat(own.has(Attributes.VISITOR_NAME)).isFalse();
    }

    @Test
    void ofWhatIsSentUnderSeveralNamesTheFirstCounts() {
        Interaction call = reader.read(
                json(
                        "{'communication_type':'call','communication_id':1,'call_source':'widget','source':'sip','site_id':[5,6]}"));
        assertThat(call.all(Attributes.SOURCE)).containsExactly("widget");
        assertThat(call.unread()).containsExactly("source", "site_id");
    }

    @Test
    void blanksAroundNumbersAndWordsAreNothing() {
        Interaction chat = reader.read(json("{'communication_type':'chat','communication_id':1,'status':' Active ',"
                + "'site_id':'" + " ".repeat(70) + "5'}"));
        assertThat(chat.get(Attributes.SITE_ID)).contains(5L);
        assertThat(chat.phase()).isEqualTo(InteractionPhase.STARTED);
    }
}
