package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a traveller may be interested in and a place may offer. */
public enum Interest {
    @JsonProperty("art")
    ART,
    @JsonProperty("history")
    HISTORY,
    @JsonProperty("nature")
    NATURE,
    @JsonProperty("food")
    FOOD,
    @JsonProperty("nightlife")
    NIGHTLIFE,
    @JsonProperty("architecture")
    ARCHITECTURE,
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("shopping")
    SHOPPING,
    @JsonProperty("viewpoints")
    VIEWPOINTS,
    @JsonProperty("religion")
    RELIGION
}
