package org.interdict.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.interdict.store.Disk;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;

/// The ledger knows of no campaign, and neither it nor the docket writes past [Disk]: what fails
/// there in the tests is all that can fail.
class LedgerArchitectureTest {
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.interdict.ledger", "org.interdict.docket");

    @Test
    void theLedgerKnowsNoCampaign() {
        classes()
                .that()
                .resideInAPackage("org.interdict.ledger")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.interdict.ledger",
                        "org.interdict.store",
                        "tools.jackson.core..",
                        "org.jspecify..")
                .check(classes);
    }

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
                                LedgerArchitectureTest::writes))
                .check(classes);
    }

    private static boolean writes(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Files.class)
                && call.getName()
                        .matches(
                                "(write|create|copy|move|delete|newOutput|newBufferedWriter|set).*");
    }
}
