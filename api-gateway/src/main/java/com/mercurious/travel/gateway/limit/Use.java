package com.mercurious.travel.gateway.limit;

/** What a call is for. */
public enum Use {
    /** It changes nothing. */
    LOOKS,
    /** It changes something. */
    CHANGES,
    /** It makes a travel request, which takes one of its caller's places. */
    SUBMITS
}
