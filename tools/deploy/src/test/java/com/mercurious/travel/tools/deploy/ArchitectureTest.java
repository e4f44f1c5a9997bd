package com.mercurious.travel.tools.deploy;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void thePackagesKnowEachOtherOneWayOnly() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.mercurious.travel.tools.deploy");

        slices().matching("com.mercurious.travel.tools.deploy.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
