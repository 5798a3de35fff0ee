package org.interdict.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;

/// Which way the packages of this module may look, and that nothing is written past [Disk]: what
/// fails there in the tests is all that can fail.
class ArchitectureTest {
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.interdict.store");

    @Test
    void allWritingGoesThroughTheDisk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(File.class, FileOutputStream.class, RandomAccessFile.class)
                .check(classes);
        noClasses()
                .that()
                .areNotAssignableTo(Disk.class)
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "Files.write, create, copy, move or delete",
                                ArchitectureTest::writes))
                .check(classes);
    }

    private static boolean writes(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Files.class)
                && call.getName()
                        .matches(
                                "(write|create|copy|move|delete|newOutput|newBufferedWriter|set).*");
    }

    @Test
    void evidenceKnowsNoRecordAndNoIndex() {
        noClasses()
                .that()
                .resideInAPackage("org.interdict.store.evidence")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.interdict.store.record",
                        "org.interdict.store.index",
                        "org.interdict.store.asset")
                .check(classes);
    }

    @Test
    void recordsKnowNothingThatFollowsFromThem() {
        noClasses()
                .that()
                .resideInAPackage("org.interdict.store.record")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.interdict.store.index", "org.interdict.store.asset")
                .check(classes);
    }

    @Test
    void noStageBehindThisOneIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.interdict.report..", "org.interdict.cli..")
                .check(classes);
    }
}
