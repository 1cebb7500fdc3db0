package io.github.planfixsdk.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The directions of docs/architecture.md, checked here because all modules meet here. */
class ArchitectureTest {
    private static final String ROOT = "io.github.planfixsdk";
    private static final JavaClasses SDK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
    /** Bases that resource groups in other packages extend: open vocabularies, request bodies, list queries. */
    private static final Set<String> SHARED_BASES =
            Set.of("OpenEnum", "OpenNumber", "Payload", "CustomFieldPayload", "ListQuery", "FilteredQuery");

    private static final String[] GROUPS = {
        "task",
        "contact",
        "project",
        "comment",
        "user",
        "datatag",
        "checklist",
        "directory",
        "monitoring",
        "file",
        "object",
        "process",
        "report",
        "system"
    };

    @Test
    void resourceGroupsDoNotKnowEachOther() {
        for (String group : GROUPS) {
            for (String other : GROUPS) {
                if (!group.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(pkg(group))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(pkg(other))
                            .check(SDK);
                }
            }
        }
    }

    @Test
    void resourceGroupsKnowOnlyTheSharedPackages() {
        for (String group : GROUPS) {
            classes()
                    .that()
                    .resideInAPackage(pkg(group))
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                            .or(resideInAnyPackage(
                                    pkg(group),
                                    pkg("model"),
                                    pkg("filter"),
                                    pkg("customfield"),
                                    pkg("page"),
                                    pkg("error"),
                                    pkg("endpoint"),
                                    // The clock, and finding things by name.
                                    pkg("internal"),
                                    // Reading back, which compares fields of any group by their records.
                                    pkg("internal.verify"))))
                    .check(SDK);
        }
    }

    @Test
    void filtersAndRoutingKnowNoHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(pkg("filter"), pkg("routing"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "okhttp3..",
                        "okio..",
                        "retrofit2..",
                        "java.net..",
                        pkg("transport"),
                        ROOT + ".internal.http..",
                        pkg("inbound"),
                        ROOT)
                .check(SDK);
    }

    @Test
    void onlyTheClientAndTheFormClientUseTheTransportsInside() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".internal.http..")
                .check(SDK);
    }

    @Test
    void theTestkitKnowsNothingOfTheSdk() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".testkit..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAPackage(ROOT + ".testkit..")))
                .check(SDK);
    }

    @Test
    void chatAndTelephonyDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".chat..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".telephony..")
                .check(SDK);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".telephony..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".chat..")
                .check(SDK);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(SDK);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : SDK) {
            if (type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void publicClassesCannotBeExtended() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAssignableTo(Throwable.class)
                .should(offerNoInheritance())
                .check(SDK);
    }

    @Test
    void publicSignaturesShowNoTypeOfALibrary() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(ROOT + ".internal..", ROOT + ".examples..")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should(showNoLibrary())
                .check(SDK);
    }

    @Test
    void noFileIsLongerThan400Lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isGenerated(file))
                    .filter(file -> lines(file) > 400)
                    .map(Path::toString)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    /** The benchmarks' peer is generated, and stays after a run. */
    private static boolean isGenerated(Path file) {
        for (Path part : file) {
            if (part.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String pkg(String name) {
        return ROOT + "." + name;
    }

    /** A class whose constructors are hidden cannot be extended by users, whatever its modifiers say. */
    private static ArchCondition<JavaClass> offerNoInheritance() {
        return new ArchCondition<>("be final, hide their constructors, or be one of the shared bases") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean isFinal = type.getModifiers().contains(JavaModifier.FINAL);
                boolean hidden = type.getConstructors().stream()
                        .noneMatch(c -> c.getModifiers().contains(JavaModifier.PUBLIC)
                                || c.getModifiers().contains(JavaModifier.PROTECTED));
                boolean base = type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && SHARED_BASES.contains(
                                type.getEnclosingClass().orElse(type).getSimpleName());
                events.add(new SimpleConditionEvent(
                        type, isFinal || hidden || base, type.getName() + " can be extended by users"));
            }
        };
    }

    private static ArchCondition<JavaMethod> showNoLibrary() {
        return new ArchCondition<>("show no type of a library but JsonNode and the OkHttp hook") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean hook = method.getOwner().getSimpleName().endsWith("Builder")
                        && method.getName().equals("httpClient");
                boolean fine = hook || types(method).noneMatch(ArchitectureTest::isOfALibrary);
                events.add(new SimpleConditionEvent(method, fine, method.getFullName()));
            }
        };
    }

    private static Stream<JavaClass> types(JavaCodeUnit method) {
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
    }

    private static boolean isOfALibrary(JavaClass type) {
        String name = type.getName();
        return Stream.of("okhttp3.", "okio.", "retrofit2.", "com.fasterxml.", "org.slf4j.", "org.jsoup.", "de.siegmar.")
                        .anyMatch(name::startsWith)
                && !name.equals("com.fasterxml.jackson.databind.JsonNode");
    }
}
