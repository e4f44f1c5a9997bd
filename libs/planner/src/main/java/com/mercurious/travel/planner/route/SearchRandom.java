package com.mercurious.travel.planner.route;

/** SplitMix64 (Steele, Lea and Flood 2014): small, fast and the same on every machine. Not for several threads. */
final class SearchRandom {

    private static final double UNIT = 0x1.0p-53;

    private long state;

    SearchRandom(long seed) {
        state = seed;
    }

    long nextLong() {
        long z = state += 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Uniform in {@code [0, bound)}; the bias is below 2^-32 for the bounds in use. */
    int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Uniform in {@code [0, 1)}. */
    double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }
}
