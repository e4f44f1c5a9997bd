/** Digests of what is told apart by them. */
@NullMarked
package com.mercurious.travel.gateway.digest;

import org.jspecify.annotations.NullMarked;
