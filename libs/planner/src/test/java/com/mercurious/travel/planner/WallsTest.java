package com.mercurious.travel.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which, so that plans are checked by something that had no part in making them. */
class WallsTest {
    private static final String PLANNER = "com.mercurious.travel.planner";
    private static final String ROUTE = PLANNER + ".route";
    private static final String TRIP = PLANNER + ".trip";
    private static final String RULE = PLANNER + ".trip.rule";
    private static final String VALIDATION = PLANNER + ".trip.validation";
    private static final String[] BELOW = {
        "java..",
        "org.jspecify.annotations",
        "com.mercurious.travel.events..",
        "com.mercurious.travel.almanac..",
        "com.mercurious.travel.openinghours..",
        "com.mercurious.travel.catalogue.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PLANNER);

    @Test
    void theValidationKnowsTheRulesAndNothingOfTheSearch() {
        classes()
                .that()
                .resideInAPackage(VALIDATION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(VALIDATION, RULE))
                .check(CLASSES);
    }

    @Test
    void theRulesKnowNeitherSearchNorValidation() {
        classes()
                .that()
                .resideInAPackage(RULE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(RULE))
                .check(CLASSES);
    }

    @Test
    void thePlanningDoesNotAskTheValidation() {
        noClasses()
                .that()
                .resideOutsideOfPackage(VALIDATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(VALIDATION)
                .check(CLASSES);
    }

    @Test
    void routesAreSearchedWithoutKnowingOfTrips() {
        classes()
                .that()
                .resideInAPackage(ROUTE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROUTE, "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching(PLANNER + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static String[] with(String... packages) {
        String[] all = new String[packages.length + BELOW.length];
        System.arraycopy(packages, 0, all, 0, packages.length);
        System.arraycopy(BELOW, 0, all, packages.length, BELOW.length);
        return all;
    }
}
