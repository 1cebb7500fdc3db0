package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The documentation's own example and every form of answer, byte for byte. */
class TelephonyGoldenTest {
    private static final String EXAMPLE = "cmd=event&type=out&event=COMPLETED&phone=79101234567&ext=102"
            + "&callid=D10D0EB124F4E64AF4EA-1511&duration=124&is_recorded=1&status=Success"
            + "&record_link=https%3A%2F%2Flink%2Ffile.mp3&planfix_token=303cb962ac59075b964b07152d234b70"
            + "&data_utm_source=site.io&data_utm_medium=banner";

    private final FakePlanfix fake = FakePlanfix.builder()
            .telephonyToken("303cb962ac59075b964b07152d234b70")
            .start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theDocumentationsExampleIsACall() throws Exception {
        fake.addUser("{'name':'Anna','extension':'102'}");

        Http.Answer answer = Http.send(HttpRequest.newBuilder(fake.telephonyUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(EXAMPLE)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(fake.telephony().calls()).singleElement().satisfies(call -> {
            assertThat(call.callId()).isEqualTo("D10D0EB124F4E64AF4EA-1511");
            assertThat(call.type()).isEqualTo("out");
            assertThat(call.phone()).isEqualTo("79101234567");
            assertThat(call.ext()).isEqualTo("102");
            assertThat(call.line()).isNull();
            assertThat(call.status()).isEqualTo("Success");
            assertThat(call.duration()).isEqualTo(124);
            assertThat(call.recorded()).isTrue();
            assertThat(call.recordLink()).isEqualTo("https://link/file.mp3");
            assertThat(call.data())
                    .containsOnlyKeys("utm_source", "utm_medium")
                    .containsEntry("utm_source", "site.io")
                    .containsEntry("utm_medium", "banner");
        });
    }

    @Test
    void answersHaveTheirDocumentedForms() throws Exception {
        fake.addUser("{'name':'Anna','extension':'103'}");
        fake.addUser("{'name':'Boris','extension':'0104'}");
        fake.addUser("{'name':'Vera'}");
        for (int user = 1; user <= 3; user++) {
            fake.addContact("{'name':'Client " + user + "','phones':[{'number':'7910000000" + user
                    + "'}],'supervisors':{'users':[{'id':'user:" + user + "'}]}}");
        }
        fake.addContact("{'name':'Nobody\\'s','phones':[{'number':'79100000004'}]}");

        assertThat(contact(1)).isEqualTo("200 {\"contact_name\":\"Client 1\",\"responsible\":103}");
        assertThat(contact(2)).isEqualTo("200 {\"contact_name\":\"Client 2\",\"responsible\":\"0104\"}");
        assertThat(contact(3)).isEqualTo("200 {\"contact_name\":\"Client 3\"}");
        assertThat(contact(4)).isEqualTo("200 {\"contact_name\":\"Nobody's\"}");
        assertThat(contact(5)).isEqualTo("200 {}");
        assertThat(told(http.telephony("cmd=ping"))).isEqualTo("200 {\"pbxToken\":\"\",\"pbxUrl\":\"\"}");
        assertThat(told(http.telephony("cmd=record"))).isEqualTo("400 {\"error\":\"Invalid parameters\"}");
        assertThat(told(Http.form(fake.telephonyUrl(), "wrong", "cmd=ping")))
                .isEqualTo("401 {\"error\":\"Invalid token\"}");
    }

    private String contact(int number) throws Exception {
        return told(http.telephony("cmd=contact", "phone=7910000000" + number, "callid=c1"));
    }

    private static String told(Http.Answer answer) {
        return answer.status() + " " + answer.body();
    }
}
