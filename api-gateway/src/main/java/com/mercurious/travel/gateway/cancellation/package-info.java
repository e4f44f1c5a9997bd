/** Ends a travel request by its client's wish; the workers are told, and it has its end like any other. */
@NullMarked
package com.mercurious.travel.gateway.cancellation;

import org.jspecify.annotations.NullMarked;
