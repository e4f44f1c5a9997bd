package com.mercurious.travel.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What workers do alike is made of plain classes; only what wires them knows CDI and Quarkus. */
class WallsTest {
    private static final String WORKER = "com.mercurious.travel.messaging.worker";

    private final JavaClasses worker = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(WORKER);

    @Test
    void theRoomOfTheWorkersIsPlainJava() {
        noClasses()
                .that()
                .doNotHaveSimpleName("WorkerBeans")
                .and()
                .doNotHaveSimpleName("SaidOnce")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..")
                .check(worker);
    }
}
