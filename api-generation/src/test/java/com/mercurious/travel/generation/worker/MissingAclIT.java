package com.mercurious.travel.generation.worker;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.ServiceProbe;
import com.mercurious.travel.tools.testing.Trouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        initArgs = @ResourceArg(name = "user", value = "api-generation"),
        restrictToAnnotatedClass = true)
@TestProfile(MissingAclIT.ForeignGroup.class)
class MissingAclIT {
    private static final String LOG = "missing-acl.log";

    @TestHTTPResource("/")
    URI service;

    public static final class ForeignGroup implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Trouble.logTo(LOG, Map.of("mp.messaging.incoming.requests.group.id", "api-gateway-of-another"));
        }
    }

    @Test
    void aMissingAclIsToldAndTheServiceIsNotReadyAndLives() {
        Trouble.isTold(new ServiceProbe(service), LOG, "lacks the ACL READ on group api-gateway-of-another");
    }
}
