package io.github.planfixsdk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    @ParameterizedTest
    @ValueSource(strings = {"12", "\"12\"", "\"contact:12\""})
    void everyFormOfTheIdGivesNumberAndReference(String id) throws Exception {
        Contact contact = Json.mapper().readValue("{\"id\":" + id + "}", Contact.class);

        assertThat(contact.number()).isEqualTo(12);
        assertThat(contact.ref()).hasToString("contact:12");
    }

    @Test
    void aRequestWritesPhonesAndTheBirthday() throws Exception {
        ContactRequest request = ContactRequest.builder()
                .name("Ivo")
                .phones(Phone.of("+37251234567", PhoneType.MOBILE))
                .birthDate(LocalDate.of(1988, 2, 29))
                .companies(15)
                .build();

        assertThat(Json.mapper().writeValueAsString(request))
                .isEqualTo("{\"name\":\"Ivo\",\"phones\":[{\"number\":\"+37251234567\",\"type\":1}],"
                        + "\"birthDate\":{\"date\":\"29-02-1988\"},\"companies\":[{\"id\":15}]}");
    }

    @Test
    void anImportNamesACustomFieldAsItsKey() throws Exception {
        ContactImport request = ContactImport.builder()
                .optionImportDuplicate(DuplicatePolicy.UPDATE)
                .optionImportUniqueField(UniqueField.customField(36))
                .contacts(ContactRequest.builder().name("Ivo").build())
                .build();

        assertThat(Json.mapper().writeValueAsString(request))
                .isEqualTo("{\"optionImportDuplicate\":\"update\",\"optionImportUniqueField\":\"custom:36\","
                        + "\"contacts\":[{\"name\":\"Ivo\"}]}");
        assertThat(UniqueField.of("custom:36")).isEqualTo(UniqueField.customField(36));
        assertThatThrownBy(() -> UniqueField.customField(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
