package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.events.Warning;
import java.util.List;
import java.util.stream.Stream;

/** A result, and what travellers are to be told of how it came about. */
public record Warned<T>(T value, List<Warning> warnings) {

    public Warned {
        warnings = List.copyOf(warnings);
    }

    /** A result of which there is nothing to tell. */
    public static <T> Warned<T> silent(T value) {
        return new Warned<>(value, List.of());
    }

    /** All warnings of several results, in their order. */
    public static List<Warning> all(Warned<?>... results) {
        return Stream.of(results).flatMap(result -> result.warnings().stream()).toList();
    }
}
