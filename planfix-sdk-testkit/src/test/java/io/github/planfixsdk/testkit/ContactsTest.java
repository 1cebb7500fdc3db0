package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How contacts are found, and what Planfix says to a second one with the same address. */
class ContactsTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    private List<Long> found(int type, String value) throws Exception {
        Http.Answer answer = http.post(
                "contact/list", "{'filters':[{'type':" + type + ",'operator':'equal','value':" + value + "}]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Long> ids = new ArrayList<>();
        answer.json()
                .path("contacts")
                .forEach(contact -> ids.add(contact.path("id").asLong()));
        return ids;
    }

    @Test
    void aPartOfANumberIsFoundInEveryStoredForm() throws Exception {
        long typed = fake.addContact("{'name':'A','phones':[{'number':'8 (910) 123-45-67'}]}");
        long digits = fake.addContact("{'name':'B','phones':[{'number':'1'},{'number':'79101234567'}]}");
        long masked = fake.addContact("{'name':'C','phones':[{'number':'','maskedNumber':'+7 (910) 123-45-67'}]}");
        fake.addContact("{'name':'D','phones':[{'number':'79107654321'}]}");
        fake.addContact("{'name':'E'}");

        assertThat(found(4003, "'9101234567'")).containsExactly(typed, digits, masked);
        assertThat(found(4003, "'+7 910 123'")).containsExactly(digits, masked);
        assertThat(found(4003, "'10-12'")).containsExactly(typed, digits, masked);
        assertThat(found(4003, "'1'")).hasSize(4);
        assertThat(found(4003, "'x'")).isEmpty();
    }

    @Test
    void hiddenPhonesAreFoundButNotShown() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','phones':[{'number':'79101234567','type':2}]}");
        fake.settings().hidePhones(true);

        assertThat(found(4003, "'9101234567'")).containsExactly(ivan);
        assertThat(http.get("contact/" + ivan + "?fields=phones")
                        .json()
                        .at("/contact/phones")
                        .toString())
                .isEqualTo("[{\"number\":\"\",\"maskedNumber\":\"79*******67\",\"type\":2}]");
        assertThat(fake.contact(ivan).at("/phones/0/number").asText()).isEqualTo("79101234567");
    }

    @ParameterizedTest
    @CsvSource({"ivan_i", "@ivan_i", "https://t.me/Ivan_I"})
    void aTelegramNameIsFoundInEverySpelling(String stored) throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','telegram':'" + stored + "','telegramId':'0123456'}");
        fake.addContact("{'name':'Anna','telegram':'ivan_ii','telegramId':'1234567'}");

        for (String wanted : List.of("ivan_i", "@Ivan_I", "https://t.me/ivan_i", "t.me/ivan_i")) {
            assertThat(found(4226, "'" + wanted + "'")).containsExactly(ivan);
        }
        assertThat(found(4234, "123456")).containsExactly(ivan);
    }

    @Test
    void anAddressIsFoundWholeOrInPartAndTheAdditionalOnesApart() throws Exception {
        long ivan = fake.addContact(
                "{'name':'Ivan','email':'Ivan@Mail.example'," + "'additionalEmailAddresses':['ivan@work.example']}");
        fake.addContact("{'name':'Anna','email':'anna-ivan@mail.example'}");

        assertThat(found(4026, "'ivan@mail.example'")).containsExactly(ivan);
        assertThat(found(4005, "'ivan@mail.example'")).hasSize(2);
        assertThat(found(4005, "'ivan@work.example'")).isEmpty();
        assertThat(found(4221, "'@work'")).containsExactly(ivan);
    }

    @ParameterizedTest
    @CsvSource({
        "IVAN@mail.example, 400, 2005",
        "ivan@work.example, 400, 2007",
        "gone@mail.example, 400, 2005",
        "other@mail.example, 201, 0"
    })
    void aSecondContactWithAnAddressIsRefused(String email, int status, int code) throws Exception {
        fake.addContact(
                "{'name':'Ivan','email':'ivan@mail.example'," + "'additionalEmailAddresses':['ivan@work.example']}");
        fake.addContact("{'name':'Gone','email':'gone@mail.example','isDeleted':true}");

        Http.Answer answer = http.post("contact/", "{'name':'New','email':'" + email + "'}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asInt()).isEqualTo(code);
        assertThat(fake.contacts()).hasSize(code == 0 ? 3 : 2);
    }

    @Test
    void anEqualPhoneOrNameIsNoReasonToRefuse() throws Exception {
        fake.addContact("{'name':'Ivan','phones':[{'number':'79101234567'}]}");
        assertThat(http.post("contact/", "{'name':'Ivan','phones':[{'number':'79101234567'}]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anUpdateKeepsItsOwnAddressAndFailsWithThatOfAnother() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','email':'ivan@mail.example'}");
        fake.addContact("{'name':'Anna','email':'anna@mail.example'}");

        assertThat(http.post("contact/" + ivan, "{'email':'Ivan@mail.example'}").body())
                .isEqualTo("{\"result\":\"success\"}");
        assertThat(http.post("contact/" + ivan, "{'email':'anna@mail.example','name':'I'}")
                        .json()
                        .at("/failures/0/field")
                        .asText())
                .isEqualTo("email");
        assertThat(fake.contact(ivan).path("email").asText()).isEqualTo("Ivan@mail.example");
        assertThat(fake.contact(ivan).path("name").asText()).isEqualTo("I");
    }

    @Test
    void thePhonesOfAnUpdateReplaceThoseThereWere() throws Exception {
        long ivan = fake.addContact("{'name':'Ivan','phones':[{'number':'1'},{'number':'2'}]}");
        http.post("contact/" + ivan, "{'phones':[{'number':'3','type':1}]}");
        assertThat(fake.contact(ivan).path("phones")).hasSize(1);
    }
}
