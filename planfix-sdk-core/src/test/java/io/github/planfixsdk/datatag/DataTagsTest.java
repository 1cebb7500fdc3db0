package io.github.planfixsdk.datatag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTagsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final DataTags dataTags = server.client().dataTags();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataTags", "dataTag"})
    void aListIsFoundUnderEitherKey(String key) {
        server.answer("{'result':'success','" + key + "':[{'id':6,'name':'Invoices'},{'id':7}]}");

        assertThat(dataTags.all(DataTagQuery.builder().build()))
                .extracting(DataTag::id)
                .containsExactly(6L, 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'result':'success','entry':%s}", "{'result':'success',%s"})
    void anEntryMayComeWrappedOrFlat(String answer) {
        String entry = "{'dataTag':{'id':6},'key':155,'commentId':901,"
                + "'customFieldData':[{'field':{'id':20,'type':1},'value':99}]}";
        server.answer(answer.formatted(answer.contains("entry") ? entry : entry.substring(1)));

        DataTagEntry read = dataTags.getEntry(155);

        assertThat(read.key()).isEqualTo(155);
        assertThat(read.commentId()).isEqualTo(901);
        assertThat(read.get(CustomField.number(20))).contains(BigDecimal.valueOf(99));
    }

    @Test
    void aContactIsReadWithOrWithoutPrefix() {
        server.answer("{'dataTagEntries':[{'key':1,'contact':{'id':12}},{'key':2,'contact':{'id':'contact:12'}}]}");

        assertThat(dataTags.listEntries(6, DataTagEntryQuery.builder().build()))
                .allSatisfy(entry -> assertThat(entry.contact().id().number()).isEqualTo(12));
    }

    @Test
    void onlyAnUpdateIsSilent() throws Exception {
        server.answer("").answer("");
        DataTags quiet = server.client().with(options -> options.silent(true)).dataTags();

        quiet.updateEntry(
                155,
                DataTagEntryRequest.builder()
                        .customField(CustomField.number(20), 99)
                        .build());
        quiet.deleteEntry(155);

        assertThat(server.requestLine()).isEqualTo("POST datatag/entry/155?silent=true");
        assertThat(server.requestLine()).isEqualTo("DELETE datatag/entry/155");
    }

    @Test
    void entriesAreReadPageByPage() throws Exception {
        server.answer("{'dataTagEntries':[{'key':1}]}").answer("{'dataTagEntries':[]}");

        assertThat(dataTags
                        .entries(
                                6,
                                DataTagEntryQuery.builder()
                                        .taskId(511)
                                        .pageSize(1)
                                        .build())
                        .stream()
                        .map(DataTagEntry::key))
                .containsExactly(1L);

        assertThat(server.requestBody().path("taskId").asLong()).isEqualTo(511);
        assertThat(server.requestBody().path("offset").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsEmptyOrAnError() {
        server.answer(404, "{'result':'fail','code':6000,'error':'Data tag not found by id 13'}")
                .answer(400, "{'result':'fail','code':6000,'error':'Entry not found by key - 155'}")
                .answer(400, "{'result':'fail','code':6010,'error':'Entry not found'}");

        assertThat(dataTags.find(13)).isEmpty();
        assertThat(dataTags.findEntry(155, DataTagEntryFields.ALL)).isEmpty();
        assertThatThrownBy(() -> dataTags.getEntry(155)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aQueryTakesTasksAndContactsOnly() {
        assertThatThrownBy(() -> DataTagEntryQuery.builder().taskId(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("taskId is 0");
        assertThatThrownBy(() -> DataTagEntryQuery.builder().contactId(PersonRef.group(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contactId is group:3");
    }
}
