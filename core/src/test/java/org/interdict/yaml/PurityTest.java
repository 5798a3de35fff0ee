package org.interdict.yaml;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// The core is values in, values out: it opens no file and no connection, and asks no clock and no
/// dice. Only what the build runs (`org.interdict.yaml.build`) may open files; resources of the
/// class path are read through the class loader.
class PurityTest {
    private static final String BUILD = "org.interdict.yaml.build..";
    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.interdict");

    @Test
    void opensNothing() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BUILD)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.lang\\.Process.*")
                .check(CORE);
    }

    @Test
    void asksNoClockAndNoDice() {
        Set<String> calls =
                Set.of(
                        "java.lang.System.currentTimeMillis",
                        "java.lang.System.nanoTime",
                        "java.lang.Math.random",
                        "java.util.UUID.randomUUID",
                        "java.util.concurrent.ThreadLocalRandom.current");
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "the time is asked for, or chance",
                                (JavaMethodCall call) -> {
                                    String owner = call.getTargetOwner().getFullName();
                                    String name = call.getTarget().getName();
                                    return calls.contains(owner + "." + name)
                                            || (owner.startsWith("java.time.")
                                                    && (name.equals("now")
                                                            || name.startsWith("system")));
                                }))
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .check(CORE);
    }

    @Test
    void yamlIsParsedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.interdict.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CORE);
    }

    /// Nothing flows back: a stage knows those before it.
    @Test
    void directions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.interdict.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.interdict.yaml..")
                .check(CORE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.interdict.component",
                        "org.interdict.supplier",
                        "org.interdict.order",
                        "org.interdict.sweep")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.interdict.watch", "org.interdict.finding")
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("org.interdict.watch")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.interdict.finding")
                .check(CORE);
    }
}
