package com.mercurious.travel.planner.trip;

import java.util.Optional;

/** A way in which another plan may differ from the best one, that a traveller would name. */
interface AlternativeKind {

    /** Stable, such as {@code cheaper}. */
    String name();

    /** How to plan for it; empty where the best plan leaves no room for the difference. */
    Optional<Style> style(Draft best);

    /** How a plan differs from the best one, for a person, with figures; empty where it does not keep what it names. */
    Optional<String> difference(Draft best, Draft other);
}
