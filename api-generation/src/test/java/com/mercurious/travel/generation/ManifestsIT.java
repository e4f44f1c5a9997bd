package com.mercurious.travel.generation;

import com.mercurious.travel.tools.testing.ManifestsScenario;

class ManifestsIT extends ManifestsScenario {
    ManifestsIT() {
        super("api-generation");
    }
}
