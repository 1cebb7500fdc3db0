package io.github.planfixsdk.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakeSettings;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomFieldCatalogTest {
    private final FakePlanfix fake = FakePlanfix.start();
    private final FakeSettings settings = fake.settings();
    private final PlanfixClient planfix = PlanfixClient.builder()
            .baseUrl(fake.restUrl().toString())
            .token(fake.token())
            .limiter(Limiter.unlimited())
            .build()
            .with(options -> options.maxRetries(0));
    private final FakeTiming timing = new FakeTiming();
    private final CustomFieldCatalog catalog =
            CustomFieldCatalog.builder(planfix.customFields()).timing(timing).build();

    @AfterEach
    void stop() {
        planfix.close();
        fake.close();
    }

    static List<CustomFieldType> types() {
        return CustomFieldType.values();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAMethodThatMakesItsKey(CustomFieldType type) throws Exception {
        long id = settings.addCustomField(EntityKind.TASK, type.code(), "Field");
        Method byName = CatalogFields.class.getMethod(FieldKind.method(type), String.class);
        Method byNumber = CustomField.class.getMethod(FieldKind.method(type), long.class);

        Object key = byName.invoke(catalog.tasks(), "Field");

        assertThat(key).isEqualTo(byNumber.invoke(null, id));
        assertThat(((ReadableField<?>) key).type()).isEqualTo(type);
        assertThat(CustomField.of(catalog.tasks().definition("Field"))).isEqualTo(key);
        assertThat(catalog.tasks().unknown("Field")).isEqualTo(CustomField.unknown(id));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMethodForAnotherTypeSaysWhichFieldItIsAndWhatToUse(CustomFieldType type) throws Exception {
        CustomFieldType other = type.equals(CustomFieldType.LINE) ? CustomFieldType.NUMBER : CustomFieldType.LINE;
        long id = settings.addCustomField(EntityKind.TASK, other.code(), "Field");
        Method byName = CatalogFields.class.getMethod(FieldKind.method(type), String.class);

        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> byName.invoke(catalog.tasks(), "Field"))
                .havingCause()
                .isInstanceOfSatisfying(
                        CustomFieldMismatchException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.kind()).isEqualTo(CustomFieldProblem.Kind.OTHER_TYPE);
                            assertThat(problem.fieldId()).isEqualTo(id);
                            assertThat(problem.fieldName()).isEqualTo("Field");
                        }))
                .withMessage(
                        "custom field " + id + " \"Field\" is of type " + other + ": use " + FieldKind.method(other)
                                + "(\"Field\") in place of " + FieldKind.method(type) + "(\"Field\")");
    }

    @Test
    void aFieldOfATypeThatThisSdkDoesNotKnowIsReadRaw() {
        settings.addCustomField(EntityKind.TASK, 77, "New");
        assertThat(CustomField.of(catalog.tasks().definition("New"))).isEqualTo(CustomField.unknown(101));
        assertThatExceptionOfType(CustomFieldMismatchException.class)
                .isThrownBy(() -> catalog.tasks().number("New"))
                .withMessage(
                        "custom field 101 \"New\" is of type 77: use unknown(\"New\") in place of number(\"New\")");
    }

    @Test
    void namesAreFoundExactlyThenInAnyCaseThenInOtherLanguages() {
        settings.addCustomField("{'id':20,'name':'Amount','type':1,'names':{'en':'Amount','ru':'Сумма'}}");
        settings.addCustomField("{'id':21,'name':'AMOUNT','type':1}");
        settings.addCustomField("{'id':22,'name':'Source','type':0,'names':{'ru':'Источник','de':'Herkunft'}}");
        EntitySection tasks = catalog.tasks();

        assertThat(tasks.number(" Amount ").id()).isEqualTo(20);
        assertThat(tasks.number("AMOUNT").id()).isEqualTo(21);
        assertThat(tasks.line("source").id()).isEqualTo(22);
        assertThat(tasks.line("ИСТОЧНИК").id()).isEqualTo(22);
        assertThat(tasks.number("сумма").id()).isEqualTo(20);
        assertThat(tasks.definition(22).names()).containsEntry("de", "Herkunft");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> tasks.number("amount"))
                .withMessageContaining("ambiguous")
                .satisfies(e -> assertThat(e.candidates()).containsExactly("\"Amount\" (20)", "\"AMOUNT\" (21)"));
    }

    @Test
    void aNameThatOnlyTranslationsHaveMayBeAmbiguousAsWell() {
        settings.addCustomField("{'id':20,'name':'a','names':{'en':'Sum'}}");
        settings.addCustomField("{'id':21,'name':'b','names':{'en':'Sum'}}");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.tasks().line("Sum"))
                .matches(UnresolvedNameException::isAmbiguous)
                .satisfies(e -> assertThat(e.candidates()).containsExactly("\"Sum\" (20)", "\"Sum\" (21)"));
    }

    @Test
    void unknownNamesAndNumbersListWhatThereIs() {
        settings.addCustomField("{'id':20,'name':'Amount','type':1}");
        settings.addCustomField("{'id':21,'name':'20','type':1}");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.tasks().number("Amuont"))
                .withMessage("custom field of tasks \"Amuont\" is unknown: there are \"Amount\" (20), \"20\" (21)");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.tasks().definition(22))
                .withMessage("custom field of tasks \"22\" is unknown: there are \"Amount\" (20), \"20\" (21)");
        assertThat(catalog.tasks().definition(20).name()).isEqualTo("Amount");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.main().number("Amount"))
                .withMessage("custom field of the account \"Amount\" is unknown: there is none at all");
        assertThatNullPointerException().isThrownBy(() -> catalog.tasks().number(null));
    }

    @Test
    void aSetTellsApartFieldsOfTheSameName() {
        long finance = settings.customFields().addSet(EntityKind.TASK, "Finance");
        long logistics = settings.customFields().addSet(EntityKind.TASK, "Logistics");
        settings.addCustomField("{'id':20,'name':'Amount','type':1,'groupId':" + finance + "}");
        settings.addCustomField("{'id':21,'name':'Amount','type':1,'groupId':" + logistics + "}");
        settings.addCustomField("{'id':22,'name':'Loose','type':1}");
        EntitySection tasks = catalog.tasks();

        assertThatExceptionOfType(UnresolvedNameException.class).isThrownBy(() -> tasks.number("Amount"));
        assertThat(tasks.in("Finance").number("Amount").id()).isEqualTo(20);
        assertThat(tasks.in("logistics").number("Amount").id()).isEqualTo(21);
        assertThat(tasks.in(finance).all())
                .extracting(CustomFieldDefinition::id)
                .containsExactly(20L);
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> tasks.in("Finance").number("Loose"))
                .withMessage(
                        "custom field of set \"Finance\" of tasks \"Loose\" is unknown: there are \"Amount\" (20)");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> tasks.in("Finanse"))
                .withMessageContaining("\"Finance\" (1), \"Logistics\" (2)");
        assertThat(tasks.in("Finance").problems(CustomField.number(21)))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("21").contains("set \"Finance\" of tasks"));
    }

    @Test
    void aSetThatWasCreatedJustNowIsFound() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> catalog.contacts().in("New"));
        settings.customFields().addSet(EntityKind.CONTACT, "New");
        timing.advance(Cached.SOON);
        assertThat(catalog.contacts().in("New").all()).isEmpty();
    }

    @Test
    void eachKindIsReadWhenItIsNeededAndOnlyThen() {
        settings.addCustomField(EntityKind.TASK, 1, "Amount");
        settings.addCustomField(EntityKind.CONTACT, 1, "Amount");
        settings.addCustomField(EntityKind.PROJECT, 1, "Amount");
        settings.addCustomField(EntityKind.USER, 1, "Amount");
        settings.addCustomField("{'name':'Amount','type':1,'objectType':2,'owner':7}");
        settings.addCustomField("{'name':'Amount','type':1,'objectType':4,'owner':8}");
        settings.addCustomField("{'name':'Amount','type':1,'objectType':5}");
        assertThat(fake.requestCount()).isZero();

        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(catalog.tasks().number("Amount").id());
            ids.add(catalog.contacts().number("Amount").id());
            ids.add(catalog.projects().number("Amount").id());
            ids.add(catalog.users().number("Amount").id());
            ids.add(catalog.directory(7).number("Amount").id());
            ids.add(catalog.dataTag(8).number("Amount").id());
            ids.add(catalog.main().number("Amount").id());
        }

        assertThat(ids).startsWith(101L, 102L, 103L, 104L, 105L, 106L, 107L).hasSize(14);
        assertThat(fake.requests())
                .extracting(request -> request.path())
                .containsExactly(
                        "/rest/customfield/task",
                        "/rest/customfield/contact",
                        "/rest/customfield/project",
                        "/rest/customfield/user",
                        "/rest/customfield/directory/7",
                        "/rest/customfield/datatag/8",
                        "/rest/customfield/main");
    }

    @Test
    void renamedAndDeletedFieldsAreNoticedAfterTheExpiry() {
        long amount = settings.addCustomField(EntityKind.TASK, 1, "Amount");
        long source = settings.addCustomField(EntityKind.TASK, 0, "Source");
        EntitySection tasks = catalog.tasks();
        tasks.check(CustomField.number(amount), CustomField.line(source));

        settings.customFields().rename(amount, "Sum");
        settings.customFields().delete(source);
        timing.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(tasks.number("Amount").id()).isEqualTo(amount);
        assertThat(fake.requestCount()).isEqualTo(1);

        timing.advance(Duration.ofNanos(1));
        assertThat(tasks.number("Sum").id()).isEqualTo(amount);
        assertThatExceptionOfType(UnresolvedNameException.class).isThrownBy(() -> tasks.number("Amount"));
        assertThatExceptionOfType(CustomFieldMismatchException.class)
                .isThrownBy(() -> tasks.check(CustomField.line(source)))
                .withMessage(
                        "custom field " + source
                                + " is not among the fields of tasks: it was deleted, or the number is another field's or account's");
    }

    @Test
    void aFieldThatWasCreatedJustNowIsFoundWithOneMoreRequest() {
        settings.addCustomField(EntityKind.TASK, 1, "Amount");
        EntitySection tasks = catalog.tasks();
        tasks.number("Amount");
        long source = settings.addCustomField(EntityKind.TASK, 0, "Source");
        timing.advance(Cached.SOON);

        assertThat(tasks.line("Source").id()).isEqualTo(source);
        long stage = settings.addCustomField(EntityKind.TASK, 8, "Stage");
        timing.advance(Cached.SOON);
        tasks.check(CustomField.list(stage));
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void aLoopOfUnknownNamesDoesNotSpendTheQuota() {
        settings.addCustomField(EntityKind.TASK, 1, "Amount");
        for (int i = 0; i < 3_600; i++) {
            String name = "Unknown " + i;
            assertThatExceptionOfType(UnresolvedNameException.class)
                    .isThrownBy(() -> catalog.tasks().number(name));
            timing.advance(Duration.ofSeconds(1));
        }
        assertThat(fake.requestCount()).isLessThan(15);
    }

    @Test
    void refreshReadsAgainAtTheNextLookup() {
        long amount = settings.addCustomField(EntityKind.TASK, 1, "Amount");
        catalog.tasks().number("Amount");
        settings.customFields().rename(amount, "Sum");

        catalog.tasks().refresh();
        assertThat(fake.requestCount()).isEqualTo(1);
        assertThat(catalog.tasks().number("Sum").id()).isEqualTo(amount);

        settings.customFields().rename(amount, "Total");
        catalog.refresh();
        assertThat(catalog.tasks().number("Total").id()).isEqualTo(amount);
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @Test
    void aFailedReadingIsThrownAndTriedAgain() {
        settings.addCustomField(EntityKind.TASK, 1, "Amount");
        fake.fail(Fault.htmlPage(502));
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> catalog.tasks().number("Amount"));
        assertThat(catalog.tasks().number("Amount").id()).isEqualTo(101);
    }

    @Test
    void eightThreadsMakeOneRequest() throws Exception {
        settings.addCustomField(EntityKind.TASK, 1, "Amount");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<NumberField>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> catalog.tasks().number("Amount"));
            }
            for (Future<NumberField> key : threads.invokeAll(calls)) {
                assertThat(key.get()).isEqualTo(CustomField.number(101));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void allWrongConstantsAreReportedAtOnce() {
        settings.addCustomField("{'id':20,'name':'Amount','type':1}");
        settings.addCustomField("{'id':21,'name':'Stage','type':8}");
        settings.addCustomField("{'id':30,'name':'Elsewhere','type':1,'objectType':1}");
        ReadableField<?>[] keys = {
            CustomField.number(20),
            CustomField.line(21),
            CustomField.number(99),
            CustomField.number(30),
            CustomField.unknown(21)
        };

        assertThat(catalog.tasks().problems(keys))
                .extracting(CustomFieldProblem::kind, CustomFieldProblem::fieldId)
                .containsExactly(
                        tuple(CustomFieldProblem.Kind.OTHER_TYPE, 21L),
                        tuple(CustomFieldProblem.Kind.UNKNOWN, 99L),
                        tuple(CustomFieldProblem.Kind.UNKNOWN, 30L));
        assertThatExceptionOfType(CustomFieldMismatchException.class)
                .isThrownBy(() -> catalog.tasks().check(keys))
                .withMessage("""
                        3 custom fields cannot be used:
                          custom field 21 "Stage" is of type 8 (list), the key is for type 0 (line): use CustomField.list(21)
                          custom field 99 is not among the fields of tasks: it was deleted, or the number is another field's or account's
                          custom field 30 is not among the fields of tasks: it was deleted, or the number is another field's or account's""");
        catalog.contacts().check(CustomField.number(30));
        catalog.contacts().check();
    }

    @Test
    void numbersAndTimesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.directory(0))
                .withMessage("directory is 0: give the number of an existing one, 1 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.dataTag(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.tasks().of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CustomFieldCatalog.builder(planfix.customFields()).expiry(Duration.ZERO))
                .withMessage("expiry is PT0S: give more than zero");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomFieldCatalog.builder(planfix.customFields())
                .attachedExpiry(Duration.ofSeconds(-1)));
        assertThatNullPointerException().isThrownBy(() -> CustomFieldCatalog.of(null));
        assertThat(catalog.tasks()).hasToString("custom fields of tasks");
    }
}
