package com.mercurious.travel.gateway.it;

import com.mercurious.travel.tools.testing.ManifestsScenario;

class ManifestsIT extends ManifestsScenario {
    ManifestsIT() {
        super("api-gateway");
    }
}
