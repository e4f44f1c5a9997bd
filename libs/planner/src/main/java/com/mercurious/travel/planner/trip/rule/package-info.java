/**
 * What plans are held to and measured by, in figures: how long visits and ways take, when meals and daylight are, what is
 * paid, what a journey takes. The planning follows these rules and the validation holds plans against them, so nothing here
 * knows of either.
 */
@NullMarked
package com.mercurious.travel.planner.trip.rule;

import org.jspecify.annotations.NullMarked;
