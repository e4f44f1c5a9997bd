/**
 * Moves travel requests on. {@code EventConsumers} reads the workers' topics in batches, {@code EventIntake} says what is to be
 * decided on them and which progress is told; {@code OverdueSweep} takes care of what nobody takes care of. All that changes
 * a stored request, the wishes of clients included, goes through {@code Transitions}: decided, stored and followed up
 * ({@code ChangeBatch}, {@code FollowUp}). {@code Drain} ends it gently.
 */
@NullMarked
package com.mercurious.travel.gateway.pipeline;

import org.jspecify.annotations.NullMarked;
