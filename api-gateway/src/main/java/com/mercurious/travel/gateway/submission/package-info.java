/**
 * Takes what clients want to have planned. {@code TravelRequestResource} is the address of travel requests and hands each call
 * to whom it concerns; {@code RequestAdmission} stores a submission with its pending event in one insert, or finds the one
 * that the same {@code IdempotencyKey} made before, and passes it on to the outbox.
 */
@NullMarked
package com.mercurious.travel.gateway.submission;

import org.jspecify.annotations.NullMarked;
