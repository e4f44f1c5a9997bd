/**
 * Asks for fresh facts of a proposal that is there: one refresh at a time and not too often. The request stays COMPLETED; the
 * answer comes in by the pipeline like any other.
 */
@NullMarked
package com.mercurious.travel.gateway.refresh;

import org.jspecify.annotations.NullMarked;
