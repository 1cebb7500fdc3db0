package io.github.planfixsdk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.error.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoriesTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Directories directories = server.client().directories();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"directories", "directory"})
    void aListIsFoundUnderEitherKey(String key) {
        server.answer("{'result':'success','" + key + "':[{'id':7,'name':'Warehouses'},{'id':8}]}");

        assertThat(directories.all(DirectoryQuery.builder().build()))
                .extracting(Directory::id)
                .containsExactly(7L, 8L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'result':'success','entry':%s}", "{'result':'success',%s"})
    void anEntryMayComeWrappedOrFlat(String answer) {
        String entry =
                "{'directory':{'id':7},'key':12,'customFieldData':[{'field':{'id':20,'type':0},'value':'North'}]}";
        server.answer(answer.formatted(answer.contains("entry") ? entry : entry.substring(1)));

        DirectoryEntry read = directories.getEntry(7, 12);

        assertThat(read.key()).isEqualTo(12);
        assertThat(read.get(CustomField.line(20))).contains("North");
        assertThat(read.get(CustomField.line(21))).isEmpty();
    }

    @Test
    void anEntryIsAskedForWithItsNameAndTheGivenFields() throws Exception {
        server.answer("{'entry':{'key':12}}").answer("{'entry':{'key':12}}");

        directories.getEntry(7, 12);
        directories.getEntry(7, 12, DirectoryEntryFields.ALL.and(CustomField.line(20)));

        assertThat(server.requestLine())
                .isEqualTo("GET directory/7/entry/12?fields=directory,key,parentKey,name,archived,isGroup");
        assertThat(server.requestLine()).endsWith(",isGroup,20");
    }

    @Test
    void onlyAnUpdateIsSilent() throws Exception {
        server.answer("{'key':12}").answer("").answer("");
        Directories quiet =
                server.client().with(options -> options.silent(true)).directories();
        DirectoryEntryRequest request =
                DirectoryEntryRequest.builder().archived(true).build();

        assertThat(quiet.addEntry(7, request)).hasValue(12);
        assertThat(quiet.updateEntry(7, 12, request).isApplied()).isTrue();
        assertThat(quiet.deleteEntry(7, 12).isApplied()).isTrue();

        assertThat(server.requestLine()).isEqualTo("POST directory/7/entry/");
        assertThat(server.requestLine()).isEqualTo("POST directory/7/entry/12?silent=true");
        assertThat(server.requestLine()).isEqualTo("DELETE directory/7/entry/12");
    }

    @Test
    void entriesAreReadPageByPage() throws Exception {
        server.answer("{'directoryEntries':[{'key':1},{'key':2}]}").answer("{'directoryEntries':[{'key':3}]}");

        assertThat(directories
                        .entries(7, DirectoryEntryQuery.builder().pageSize(2).build())
                        .stream()
                        .map(DirectoryEntry::key))
                .containsExactly(1L, 2L, 3L);

        assertThat(server.requestBody().path("offset").asInt()).isZero();
        assertThat(server.requestBody().path("offset").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsEmptyOrAnError() {
        server.answer(404, "{'result':'fail','code':8000,'error':'Directory not found'}")
                .answer(400, "{'result':'fail','code':8010,'error':'Entry not found'}")
                .answer(400, "{'result':'fail','code':8010,'error':'Entry not found'}");

        assertThat(directories.find(7)).isEmpty();
        assertThat(directories.findEntry(7, 12, DirectoryEntryFields.ALL)).isEmpty();
        assertThatThrownBy(() -> directories.getEntry(7, 12)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void groupsAndTheTopAreGivenByTheirKeys() {
        assertThat(DirectoryEntryRequest.builder()
                        .parentKey(0)
                        .name("New")
                        .isGroup(true)
                        .build()
                        .asMap())
                .containsEntry("parentKey", 0L)
                .containsEntry("isGroup", true);
        assertThatThrownBy(() -> DirectoryEntryRequest.builder().parentKey(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parentKey is -1")
                .hasMessageContaining("0 for the top");
        assertThatThrownBy(() -> DirectoryEntryQuery.builder().groupId(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groupId is -1");
        assertThatThrownBy(() -> DirectoryQuery.builder().groupId(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groupId is 0");
    }
}
