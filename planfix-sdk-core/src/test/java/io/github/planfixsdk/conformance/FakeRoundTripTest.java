package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.datatag.DataTagEntriesRequest;
import io.github.planfixsdk.datatag.DataTagEntry;
import io.github.planfixsdk.datatag.DataTagEntryFields;
import io.github.planfixsdk.datatag.DataTagEntryFilters;
import io.github.planfixsdk.datatag.DataTagEntryQuery;
import io.github.planfixsdk.datatag.DataTagEntryRequest;
import io.github.planfixsdk.datatag.DataTagQuery;
import io.github.planfixsdk.directory.Directories;
import io.github.planfixsdk.directory.DirectoryEntry;
import io.github.planfixsdk.directory.DirectoryEntryFields;
import io.github.planfixsdk.directory.DirectoryEntryFilters;
import io.github.planfixsdk.directory.DirectoryEntryQuery;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.directory.DirectoryQuery;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.transport.Limiter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole lives of entries, from adding to deleting, in the forms of the schemas and in those of the published examples. */
class FakeRoundTripTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build();

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEntryOfADirectoryLives(boolean exampleForms) {
        fake.settings().exampleForms(exampleForms);
        long id = fake.settings().directories().add("{'name':'Products'}");
        LineField title = CustomField.line(fake.settings()
                .addCustomField(
                        "{'name':'Title','type':0,'objectType':2,'directoryId':" + id + ",'owner':" + id + "}"));
        Directories directories = planfix.directories();

        assertThat(directories.all(DirectoryQuery.builder().build()))
                .singleElement()
                .satisfies(directory -> assertThat(directory.fields()).hasSize(1));
        directories.addEntry(
                id,
                DirectoryEntryRequest.builder().name("Vegetables").isGroup(true).build());
        directories.addEntry(
                id,
                DirectoryEntryRequest.builder()
                        .parentKey(1)
                        .customField(title, "Tomato")
                        .build());
        DirectoryEntryQuery tomatoes = DirectoryEntryQuery.builder()
                .entriesOnly(true)
                .where(DirectoryEntryFilters.customField(title).is("Tomato"))
                .andFields(title)
                .build();
        List<DirectoryEntry> found = directories.entries(id, tomatoes).stream().toList();
        assertThat(found).hasSize(1);
        long key = found.get(0).key();
        assertThat(found.get(0).parentKey()).isEqualTo(1);

        directories.updateEntry(
                id,
                key,
                DirectoryEntryRequest.builder()
                        .customField(title, "Leek")
                        .archived(true)
                        .build());
        DirectoryEntry read = directories.getEntry(id, key, DirectoryEntryFields.ALL.and(title));
        assertThat(read.get(title)).contains("Leek");
        assertThat(read.archived()).isTrue();

        assertThat(directories.deleteEntry(id, key).isApplied()).isTrue();
        assertThat(directories.findEntry(id, key, DirectoryEntryFields.ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEntryOfADataTagLives(boolean exampleForms) {
        fake.settings().exampleForms(exampleForms);
        long tag = fake.settings().addDataTag("Calls", "Work");
        NumberField seconds = CustomField.number(
                fake.settings().addCustomField("{'name':'Seconds','type':1,'objectType':4,'owner':" + tag + "}"));
        long task = fake.addTask("{'name':'Call'}");

        assertThat(planfix.dataTags().all(DataTagQuery.builder().build()))
                .singleElement()
                .satisfies(read -> assertThat(read.name()).isEqualTo("Calls"));
        long key = planfix.dataTags()
                .addToTask(
                        task,
                        DataTagEntriesRequest.builder()
                                .dataTag(tag)
                                .entry(DataTagEntryRequest.builder()
                                        .customField(seconds, 30)
                                        .build())
                                .build())
                .keys()
                .get(0);
        assertThat(planfix.dataTags()
                        .entries(
                                tag,
                                DataTagEntryQuery.builder()
                                        .taskId(task)
                                        .where(DataTagEntryFilters.customField(seconds)
                                                .gt(20))
                                        .build()))
                .extracting(DataTagEntry::key)
                .containsExactly(key);

        planfix.dataTags()
                .updateEntry(
                        key,
                        DataTagEntryRequest.builder().customField(seconds, 40).build());
        DataTagEntry read = planfix.dataTags().getEntry(key, DataTagEntryFields.ALL.and(seconds));
        assertThat(read.get(seconds)).contains(BigDecimal.valueOf(40));
        assertThat(read.task().id()).isEqualTo(task);

        assertThat(planfix.dataTags().deleteEntry(key).isApplied()).isTrue();
        assertThat(planfix.dataTags().findEntry(key, DataTagEntryFields.ALL)).isEmpty();
    }

    @Test
    void objectsAndProcessesShowTheirStatuses() {
        long object = fake.settings().addObject("{'name':'Claim'}", 2, 3);

        assertThat(planfix.objects().all()).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo(object);
            assertThat(read.name()).isEqualTo("Claim");
        });
        assertThat(planfix.objects().statuses(object)).extracting(Status::id).containsExactly(2L, 3L);
        assertThat(planfix.processes().ofContacts()).hasSize(1);
        long process = planfix.processes().ofTasks().get(0).id();
        assertThat(planfix.processes().statuses(process))
                .extracting(Status::name)
                .contains("New", "Completed");
    }
}
