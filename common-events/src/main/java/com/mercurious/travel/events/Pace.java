package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How full a day may be. */
public enum Pace {
    @JsonProperty("relaxed")
    RELAXED,
    @JsonProperty("balanced")
    BALANCED,
    @JsonProperty("packed")
    PACKED
}
