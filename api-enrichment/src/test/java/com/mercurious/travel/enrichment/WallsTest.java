package com.mercurious.travel.enrichment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Facts are plain Java: what gathers them knows no framework, and nobody but the worker knows Kafka. */
class WallsTest {
    private static final String ENRICHMENT = "com.mercurious.travel.enrichment";
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "io.micrometer..",
        "io.opentelemetry..",
        "jakarta..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "com.mercurious.travel.messaging..",
        ENRICHMENT + ".worker..",
        ENRICHMENT + ".provider.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENRICHMENT);

    @Test
    void whatFactsAreMadeOfKnowsNoFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENRICHMENT + ".worker..", ENRICHMENT + ".provider..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(CLASSES);
    }

    @Test
    void onlyTheWorkerKnowsKafka() {
        classes()
                .that()
                .resideInAPackage(ENRICHMENT + "..")
                .and()
                .resideOutsideOfPackage(ENRICHMENT + ".worker..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                .check(CLASSES);
    }
}
