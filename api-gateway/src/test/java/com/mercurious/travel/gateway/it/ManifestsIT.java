package com.mercurious.travel.gateway.it;

import com.mercurious.travel.tools.testing.RenderedFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is deployed is what this module's build renders. Runs after the packaging, which renders it. */
class ManifestsIT {
    private static final String SERVICE = "api-gateway";

    @Test
    void theManifestsAreThoseOfThisBuild() throws IOException {
        new RenderedFiles(SERVICE).areKept("kubernetes", List.of("kubernetes.yml"), "deploy/apps/" + SERVICE + "/base");
    }

    @Test
    void theChartIsThatOfThisBuild() throws IOException {
        new RenderedFiles(SERVICE)
                .areKept("helm/kubernetes/" + SERVICE, List.of(), "deploy/charts/travel/charts/" + SERVICE);
    }
}
