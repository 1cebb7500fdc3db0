package io.github.planfixsdk.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.DirectoryValue;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.TimePeriod;
import io.github.planfixsdk.datatag.DataTagEntriesRequest;
import io.github.planfixsdk.datatag.DataTagEntryRequest;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.model.UnverifiedField;
import io.github.planfixsdk.model.UnverifiedField.Reason;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.project.ProjectRequest;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeSettings;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.user.UserRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written and stored is verified, in an account three hours east of UTC. */
class VerifiedWritesTest {
    private final FakePlanfix fake =
            FakePlanfix.builder().zone(ZoneId.of("Europe/Moscow")).start();
    private final FakeSettings settings = fake.settings();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build()
            .with(options -> options.maxRetries(0));

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    private static void assertAllVerified(Verified<?> verified) {
        assertThat(verified.ignored()).isEmpty();
        assertThat(verified.unverified()).isEmpty();
        assertThat(verified.readFailure()).isEmpty();
        assertThat(verified.isVerified()).isTrue();
    }

    @Test
    void everyPropertyOfATaskIsVerified() {
        long contact = fake.addContact("{'name':'Ivan'}");
        long user = fake.addUser("{'name':'Anna'}");
        long group = settings.addGroup(EntityKind.USER, "Sales");
        long parent = fake.addTask("{'name':'Parent'}");
        long project = fake.addProject("{'name':'Shop'}");
        long file = settings.addFile("a.txt", 5);
        PersonRef anna = PersonRef.user(user);
        TaskRequest request = TaskRequest.builder()
                .name("Call back")
                .description("Ask <b>today</b>")
                .priority(Priority.URGENT)
                .status(2)
                .resultChecking(true)
                .assigner(anna)
                .parent(parent)
                .project(project)
                .counterparty(PersonRef.contact(contact))
                .assignees(anna, PersonRef.contact(contact), PersonRef.group(group))
                .participants(anna)
                .auditors(PersonRef.group(group))
                .startDateTime(LocalDate.of(2026, 3, 1))
                .endDateTime(LocalDateTime.of(2026, 3, 2, 10, 30, 15))
                .dateTime(Instant.parse("2026-02-01T22:30:00Z"))
                .hasStartTime(false)
                .hasEndTime(true)
                .duration(3)
                .isSummary(false)
                .isDeleted(false)
                .files(file)
                .build();

        Verified<Long> created = planfix.tasks().createVerified(request);
        assertAllVerified(created);
        assertAllVerified(planfix.tasks().updateVerified(created.result(), request));
        assertAllVerified(planfix.tasks()
                .updateVerified(
                        created.result(),
                        TaskRequest.builder()
                                .clearDescription()
                                .clearParent()
                                .clearProject()
                                .clearCounterparty()
                                .clearStartDateTime()
                                .clearEndDateTime()
                                .assignees()
                                .participants()
                                .files()
                                .build()));
    }

    @Test
    void everyPropertyOfAContactIsVerified() {
        long company = fake.addContact("{'name':'Acme','isCompany':true}");
        long user = fake.addUser("{'name':'Anna'}");
        ContactRequest request = ContactRequest.builder()
                .name("Ivan")
                .midname("Petrovich")
                .lastname("Petrov")
                .email("Ivan@Mail.com")
                .site("https://ivan.example.com")
                .telegram("@ivan")
                .birthDate(LocalDate.of(1990, 12, 1))
                .supervisors(PersonRef.user(user))
                .companies(company)
                .phones(Phone.mobile("+7 (900) 000-00-01"), Phone.of("8-800-1", PhoneType.WORK))
                .isCompany(false)
                .build();

        Verified<Long> created = planfix.contacts().createVerified(request);
        assertAllVerified(created);
        assertAllVerified(planfix.contacts().updateVerified(created.result(), request));
        assertAllVerified(planfix.contacts()
                .updateVerified(
                        created.result(),
                        ContactRequest.builder()
                                .clearMidname()
                                .clearEmail()
                                .companies()
                                .phones()
                                .build()));
    }

    @Test
    void projectsAndEmployeesAreVerifiedToo() {
        long user = fake.addUser("{'name':'Anna','login':'anna'}");
        Verified<Long> project = planfix.projects()
                .createVerified(ProjectRequest.builder()
                        .name("Shop")
                        .owner(PersonRef.user(user))
                        .startDate(LocalDate.of(2026, 3, 1))
                        .endDate(LocalDate.of(2026, 4, 1))
                        .clientManagers(PersonRef.user(user))
                        .build());
        assertAllVerified(project);
        assertAllVerified(planfix.projects()
                .updateVerified(
                        project.result(),
                        ProjectRequest.builder()
                                .hasEndDate(false)
                                .name("Shop 2")
                                .build()));

        Verified<Long> employee = planfix.users()
                .createVerified(UserRequest.builder()
                        .name("Boris")
                        .login("boris")
                        .password("secret-7")
                        .build());
        assertThat(employee.ignored()).isEmpty();
        assertThat(employee.unverified()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("password");
            assertThat(field.reason()).isEqualTo(Reason.NOT_SHOWN);
            assertThat(field.sent()).isNull();
        });
        assertThat(employee.toString()).doesNotContain("secret-7");
        assertAllVerified(planfix.users()
                .updateVerified(
                        employee.result(),
                        UserRequest.builder()
                                .temporaryReplacement(
                                        PersonRef.user(user), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 5))
                                .build()));
        assertAllVerified(planfix.users()
                .updateVerified(
                        employee.result(),
                        UserRequest.builder().clearTemporaryReplacement().build()));
    }

    @Test
    void entriesOfDirectoriesAndDataTagsAreVerifiedToo() {
        long directory = settings.directories().add("{'name':'Sources'}");
        LineField line = CustomField.line(
                settings.addCustomField("{'name':'Code','type':0,'objectType':2,'owner':" + directory + "}"));
        DirectoryEntryRequest request = DirectoryEntryRequest.builder()
                .name("Site")
                .parentKey(0)
                .customField(line, "S")
                .build();

        Verified<OptionalLong> unknown = planfix.directories().addEntryVerified(directory, request);
        assertThat(unknown.result()).isEmpty();
        assertThat(unknown.unverified())
                .extracting(UnverifiedField::reason)
                .containsExactly(Reason.NOT_READ, Reason.NOT_READ, Reason.NOT_READ);
        assertThat(unknown.isVerified()).isFalse();

        settings.directories().answerKeys(true);
        Verified<OptionalLong> added = planfix.directories().addEntryVerified(directory, request);
        assertAllVerified(added);
        assertAllVerified(planfix.directories()
                .updateEntryVerified(
                        directory,
                        added.result().getAsLong(),
                        DirectoryEntryRequest.builder().archived(true).build()));

        long tag = settings.addDataTag("Costs");
        NumberField cost = CustomField.number(
                settings.addCustomField("{'name':'Cost','type':1,'objectType':4,'owner':" + tag + "}"));
        long task = fake.addTask("{'name':'x'}");
        long key = planfix.dataTags()
                .addToTask(
                        task,
                        DataTagEntriesRequest.builder()
                                .dataTag(tag)
                                .entry(DataTagEntryRequest.builder()
                                        .customField(cost, 1)
                                        .build())
                                .build())
                .keys()
                .get(0);
        assertAllVerified(planfix.dataTags()
                .updateEntryVerified(
                        key, DataTagEntryRequest.builder().customField(cost, 2).build()));
    }

    @Test
    void customFieldsInLiveFormsAreNoFalseAlarms() {
        settings.customFields().liveForms(true);
        settings.addDirectoryEntry(10, 1, "Site");
        fake.addUser("{'name':'Anna'}");
        var stage = CustomField.list(settings.addCustomField(EntityKind.TASK, 8, "Stage"));
        var slot = CustomField.period(settings.addCustomField(EntityKind.TASK, 6, "Slot"));
        var met = CustomField.dateTime(settings.addCustomField(EntityKind.TASK, 5, "Met"));
        var day = CustomField.date(settings.addCustomField(EntityKind.TASK, 3, "Day"));
        var marks = CustomField.setOfValues(settings.addCustomField(EntityKind.TASK, 20, "Marks"));
        var people = CustomField.users(settings.addCustomField(EntityKind.TASK, 14, "People"));
        var yes = CustomField.checkbox(settings.addCustomField(EntityKind.TASK, 7, "Yes"));
        var source = CustomField.directoryEntry(settings.addCustomField("{'name':'Source','type':9,'directoryId':10}"));
        long task = fake.addTask("{'name':'x'}");

        assertAllVerified(planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .customField(stage, "First")
                                .customField(slot, new TimePeriod(LocalTime.of(1, 15), LocalTime.of(4, 40)))
                                .customField(met, LocalDateTime.of(2026, 3, 1, 10, 30, 15))
                                .customField(day, LocalDate.of(2026, 3, 1))
                                .customField(marks, List.of("b", "a"))
                                .customField(people, PersonRef.user(1))
                                .customField(yes, false)
                                .customField(source, DirectoryValue.of(1))
                                .build()));
        assertAllVerified(planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .clearCustomField(stage)
                                .clearCustomField(source)
                                .clearCustomField(marks)
                                .clearCustomField(people)
                                .clearCustomField(met)
                                .build()));
    }

    @Test
    void rewrittenHtmlIsVerifiedByWhatAReaderSees() {
        settings.customFields().rewriteDescriptions(true);
        long task = fake.addTask("{'name':'x'}");
        assertAllVerified(planfix.tasks()
                .updateVerified(
                        task,
                        TaskRequest.builder()
                                .description("<b style=\"color:red\">a</b> & b<br/>c")
                                .build()));

        fake.fail(
                "GET",
                "/rest/task/" + task,
                Fault.answer(
                        200,
                        "application/json",
                        "{\"result\":\"success\",\"task\":{\"id\":" + task + ",\"description\":\"<p>other</p>\"}}"),
                1);
        Verified<UpdateResult> rewritten = planfix.tasks()
                .updateVerified(
                        task, TaskRequest.builder().description("<i>a</i>").build());
        assertThat(rewritten.unverified()).singleElement().satisfies(field -> {
            assertThat(field.reason()).isEqualTo(Reason.REWRITTEN_TEXT);
            assertThat(field.found()).isEqualTo(TextNode.valueOf("<p>other</p>"));
        });
        assertThat(rewritten.unverified().toString()).isEqualTo("[description: REWRITTEN_TEXT]");
    }
}
