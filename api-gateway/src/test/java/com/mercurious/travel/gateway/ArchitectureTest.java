package com.mercurious.travel.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** The walls within the gateway. */
class ArchitectureTest {
    private static final String GATEWAY = "com.mercurious.travel.gateway";
    private static final String[] EDGES = {
        GATEWAY + ".store..",
        GATEWAY + ".http..",
        "com.fasterxml..",
        "com.mercurious.travel.messaging..",
        "com.mongodb..",
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta..",
        "org.apache.kafka..",
        "org.bson..",
        "org.eclipse.microprofile..",
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(GATEWAY);

    @Test
    void theLifeOfARequestIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(GATEWAY + ".request..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "com.mercurious.travel.events..", GATEWAY + ".request..")
                .check(CLASSES);
    }

    @Test
    void whatIsMadeOfARequestIsMadeWithoutTheEdges() {
        noClasses()
                .that()
                .haveSimpleName("Proposals")
                .or()
                .haveSimpleName("ProgressEvents")
                .or()
                .haveSimpleName("RevisedRequest")
                .or()
                .haveSimpleName("PlannedVisits")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES)
                .check(CLASSES);
    }

    @Test
    void theStoreAloneKnowsMongo() {
        noClasses()
                .that()
                .resideOutsideOfPackage(GATEWAY + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "io.quarkus.mongodb..")
                .check(CLASSES);
    }

    @Test
    void packagesDependOnEachOtherOneWay() {
        slices().matching(GATEWAY + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theTimeOfDayIsTheInjectedClocks() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockProducer")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
