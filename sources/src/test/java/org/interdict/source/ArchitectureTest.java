package org.interdict.source;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/// Which way the packages of this module may look.
class ArchitectureTest {
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.interdict.source");

    @Test
    void aFormatKnowsNoOther() {
        slices().matching("org.interdict.source.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void theInterfaceKnowsNoFormat() {
        noClasses()
                .that()
                .resideInAPackage("org.interdict.source")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.interdict.source.*..")
                .check(classes);
    }

    @Test
    void aFormatOpensNothing() {
        noClasses()
                .that()
                .resideInAPackage("org.interdict.source.*..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Files.class,
                        File.class,
                        FileInputStream.class,
                        RandomAccessFile.class,
                        FileChannel.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void nothingIsWritten() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(FileOutputStream.class, RandomAccessFile.class)
                .check(classes);
        noClasses()
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
    void noStageBehindThisOneIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.interdict.finding..",
                        "org.interdict.watch..",
                        "org.interdict.report..",
                        "org.interdict.cli..")
                .check(classes);
    }
}
