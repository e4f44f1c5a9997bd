package com.mercurious.travel.gateway.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What a travel request may ask for. */
@ConfigMapping(prefix = "travel.request")
public interface FormConfig {
    /** Longest trip, first and last day included. */
    @WithDefault("21")
    int maxDays();

    /** Further plans for a request that does not say how many, 0 to 3. */
    @WithDefault("3")
    @Min(0)
    @Max(3)
    int alternatives();
}
