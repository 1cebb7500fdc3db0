package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of custom fields and of values that Planfix takes without storing them as they are. */
class FieldTreatmentTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final Http http = new Http(fake);
    private final FakeCustomFields fields = fake.settings().customFields();

    @AfterEach
    void close() {
        fake.close();
    }

    private JsonNode fieldsOf(String path) throws Exception {
        return http.get("customfield/" + path + "?fields=id,name").json().path("customfields");
    }

    private JsonNode stored(long task) {
        return fake.task(task).path("customFieldData");
    }

    @Test
    void aTemplateTellsItsFieldsAsItsTasksDo() throws Exception {
        long amount = fake.settings().addCustomField(EntityKind.TASK, 1, "Amount");
        fake.settings().addCustomField(EntityKind.TASK, 0, "Source");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Deal'}", amount);
        long task = fake.addTask("{'name':'x','template':{'id':" + template + "}}");

        assertThat(fieldsOf("task/" + task)).hasSize(1);
        assertThat(fieldsOf("task/" + template)).isEqualTo(fieldsOf("task/" + task));
        Http.Answer unknown = http.get("customfield/task/77");
        assertThat(unknown.json().path("code").asInt()).isEqualTo(1000);
    }

    @Test
    void aFieldOutsideTheTemplateIsTakenAndNotStored() throws Exception {
        long amount = fake.settings().addCustomField(EntityKind.TASK, 1, "Amount");
        long foreign = fake.settings().addCustomField(EntityKind.TASK, 1, "Foreign");
        long template = fake.settings().addTemplate(EntityKind.TASK, "{'name':'Deal'}", amount);
        String body = "{'name':'x','template':{'id':" + template + "},'customFieldData':[{'field':{'id':" + foreign
                + "},'value':5}]}";

        assertThat(http.post("task/", body).status()).isEqualTo(201);
        assertThat(stored(1001)).isEmpty();

        fields.refuseForeignOnCreate(true);
        Http.Answer refused = http.post("task/", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).endsWith("by id - " + foreign);
        assertThat(http.post("task/1001", body).status()).isEqualTo(200);
        assertThat(stored(1001)).isEmpty();

        fields.attach(EntityKind.TASK, template, foreign);
        assertThat(http.post("task/1001", body).status()).isEqualTo(200);
        assertThat(stored(1001)).hasSize(1);
    }

    @Test
    void valuesOfListsAreNotChecked() throws Exception {
        long list = fake.settings().addCustomField("{'name':'Stage','type':8,'enumValues':['First','Second']}");
        long set = fake.settings().addCustomField("{'name':'Marks','type':20,'enumValues':['First','Second']}");
        long task = fake.addTask("{'name':'x'}");

        http.post(
                "task/" + task,
                "{'customFieldData':[{'field':{'id':" + list + "},'value':'Frist'},{'field':{'id':" + set
                        + "},'value':['Frist','Second']}]}");

        assertThat(stored(task)).hasSize(2);
        assertThat(stored(task).toString()).contains("Frist");
    }

    @Test
    void descriptionsAreRewrittenWhenAsked() throws Exception {
        long task = fake.addTask("{'name':'x'}");
        String body = "{'description':'a & b<br/>c<script>x()</script><b style=\\\"color:red\\\">d</b>'}";
        http.post("task/" + task, body);
        assertThat(fake.task(task).path("description").asText()).contains("<script>", "style", "a & b<br/>");

        fields.rewriteDescriptions(true);
        http.post("task/" + task, body);

        assertThat(fake.task(task).path("description").asText()).isEqualTo("<p>a &amp; b<br>c<b>d</b></p>");
        http.post("task/" + task, "{'description':''}");
        assertThat(fake.task(task).path("description").asText()).isEmpty();
    }

    @Test
    void liveAccountsSendListsAsArraysAndThePeriodsLength() {
        long list = fake.settings().addCustomField(EntityKind.TASK, 8, "Stage");
        long period = fake.settings().addCustomField(EntityKind.TASK, 6, "Slot");
        long task = fake.addTask("{'name':'x','customFieldData':[{'field':{'id':" + list
                + "},'value':'First'},{'field':{'id':" + period
                + "},'value':{'from':{'time':'01:15'},'to':{'time':'04:40'}}}]}");
        assertThat(stored(task).path(0).path("value").isTextual()).isTrue();
        assertThat(stored(task).path(1).path("value").has("durationSec")).isFalse();

        fields.liveForms(true);

        assertThat(stored(task).path(0).path("value").path(0).asText()).isEqualTo("First");
        assertThat(stored(task).path(1).path("value").path("durationSec").asInt())
                .isEqualTo(12_300);
    }

    @Test
    void fieldsAreRenamedDeletedAndPutIntoSets() throws Exception {
        long set = fields.addSet(EntityKind.TASK, "Finance");
        assertThat(http.get("customfield/group/task").body()).contains("{\"id\":" + set + ",\"name\":\"Finance\"}");
        long field = fake.settings().addCustomField("{'name':'Amount','type':1,'groupId':" + set + "}");
        long task = fake.addTask("{'name':'x','customFieldData':[{'field':{'id':" + field + "},'value':5}]}");

        fields.rename(field, "Sum");
        assertThat(fieldsOf("task").path(0).path("name").asText()).isEqualTo("Sum");

        fields.delete(field);
        assertThat(fieldsOf("task")).isEmpty();
        assertThat(stored(task)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> fields.delete(field));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> fields.rename(field, "x"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> fields.attach(EntityKind.TASK, 7, field));
        assertThatIllegalArgumentException().isThrownBy(() -> fields.addSet(EntityKind.COMMENT, "x"));
    }
}
