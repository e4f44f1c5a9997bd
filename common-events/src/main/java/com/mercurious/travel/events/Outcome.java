package com.mercurious.travel.events;

/** How a stage ended. */
public enum Outcome {
    SUCCEEDED,
    FAILED
}
