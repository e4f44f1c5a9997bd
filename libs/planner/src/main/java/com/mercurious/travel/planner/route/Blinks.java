package com.mercurious.travel.planner.route;

/**
 * Hides a small share of the gaps from the search, so that it does not take the same best gap each time (Christiaens and
 * Vanden Berghe, Slack induction by string removals for vehicle routing problems, 2020).
 */
final class Blinks {

    /** Hides nothing. */
    static final Blinks NONE = new Blinks(new SearchRandom(0), 0);

    private static final int SCALE = 1 << 20;

    private final SearchRandom random;
    private final int threshold;

    Blinks(SearchRandom random, double share) {
        this.random = random;
        threshold = (int) (share * SCALE);
    }

    boolean blink() {
        return threshold > 0 && random.nextInt(SCALE) < threshold;
    }
}
