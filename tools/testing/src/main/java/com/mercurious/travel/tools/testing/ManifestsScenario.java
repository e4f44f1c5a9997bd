package com.mercurious.travel.tools.testing;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is deployed of a service is what its build renders. It runs after the packaging, which renders it. */
public abstract class ManifestsScenario {
    private final String service;

    /** @param service whose build it is: the name of its module */
    protected ManifestsScenario(String service) {
        this.service = service;
    }

    @Test
    public void theManifestsAreThoseOfThisBuild() throws IOException {
        new RenderedFiles(service, getClass())
                .areKept(
                        "kubernetes",
                        List.of(RenderedFiles.MANIFESTS, RenderedFiles.CONFIGURATION),
                        "deploy/apps/" + service + "/base");
    }

    @Test
    public void theChartIsThatOfThisBuild() throws IOException {
        new RenderedFiles(service, getClass())
                .areKept("helm/kubernetes/" + service, List.of(), "deploy/charts/travel/charts/" + service);
    }
}
