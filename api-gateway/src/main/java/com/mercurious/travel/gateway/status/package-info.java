/**
 * Answers how a travel request is coming along: at once or once it changed ({@code RequestStatus}, {@code RequestTag},
 * {@code Prefer}), or many of them page by page ({@code RequestList}). {@code RequestViews} and {@code Links} are what clients see
 * of travel requests wherever they are answered with one.
 */
@NullMarked
package com.mercurious.travel.gateway.status;

import org.jspecify.annotations.NullMarked;
