package org.interdict.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// The directions of the line: nothing flows back, no package is shared by two modules, only the
/// command line prints.
class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.interdict");

    @Test
    void everyModuleIsSeen() {
        for (String part :
                new String[] {
                    "component",
                    "order",
                    "supplier",
                    "sweep",
                    "watch",
                    "finding",
                    "yaml",
                    "source",
                    "report",
                    "cli"
                }) {
            assertTrue(ALL.containPackage("org.interdict." + part), part);
        }
    }

    @Test
    void aStageKnowsNoneAfterIt() {
        String[] line = {"component", "supplier", "order", "sweep", "watch", "finding"};
        for (int i = 0; i < line.length; i++) {
            for (int j = i + 1; j < line.length; j++) {
                noClasses()
                        .that()
                        .resideInAPackage("org.interdict." + line[i])
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.interdict." + line[j])
                        .check(ALL);
            }
        }
    }

    @Test
    void aModuleKnowsOnlyThoseAboveIt() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.interdict.component",
                        "org.interdict.order",
                        "org.interdict.supplier",
                        "org.interdict.sweep",
                        "org.interdict.watch",
                        "org.interdict.finding",
                        "org.interdict.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.interdict.source..", "org.interdict.report..", "org.interdict.cli..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.interdict.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.interdict.report..",
                        "org.interdict.cli..",
                        "org.interdict.finding",
                        "org.interdict.watch")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.interdict.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.interdict.source..", "org.interdict.cli..")
                .check(ALL);
    }

    @Test
    void aFormatKnowsNoOther() {
        slices().matching("org.interdict.source.(*)..").should().notDependOnEachOther().check(ALL);
        slices().matching("org.interdict.report.(*)..").should().notDependOnEachOther().check(ALL);
    }

    @Test
    void noPackageInTwoModules() {
        Map<String, String> modules = new HashMap<>();
        for (JavaClass one : ALL) {
            URI uri = one.getSource().orElseThrow().getUri();
            String whole = uri.toString();
            String module = whole.substring(0, whole.indexOf("/org/interdict/"));
            String before = modules.putIfAbsent(one.getPackageName(), module);
            if (before != null) assertEquals(before, module, one.getName());
        }
    }

    @Test
    void onlyTheCommandLinePrintsExitsOrReadsAClock() {
        var others =
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.interdict.cli", "org.interdict.yaml.build");
        others.should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(ALL);
    }

    @Test
    void coreOpensNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.interdict.component",
                        "org.interdict.order",
                        "org.interdict.supplier",
                        "org.interdict.sweep",
                        "org.interdict.watch",
                        "org.interdict.finding",
                        "org.interdict.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                .check(ALL);
    }

    @Test
    void noNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(ALL);
    }
}
