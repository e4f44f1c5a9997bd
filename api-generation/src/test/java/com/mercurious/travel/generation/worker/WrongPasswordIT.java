package com.mercurious.travel.generation.worker;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.WrongPasswordScenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "user", value = "api-generation"),
            @ResourceArg(name = "password", value = WrongPasswordScenario.PASSWORD)
        },
        restrictToAnnotatedClass = true)
@TestProfile(WrongPasswordScenario.Logged.class)
class WrongPasswordIT extends WrongPasswordScenario {
    WrongPasswordIT() {
        super("api-generation");
    }
}
