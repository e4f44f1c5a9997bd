package com.mercurious.travel.enrichment;

import com.mercurious.travel.tools.testing.ManifestsScenario;

class ManifestsIT extends ManifestsScenario {
    ManifestsIT() {
        super("api-enrichment");
    }
}
