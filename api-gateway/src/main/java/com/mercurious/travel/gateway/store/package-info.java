/**
 * Keeps travel requests in MongoDB, one small document each, and what the workers made of them beside it as
 * {@code Results}: {@code RequestInserts} stores new requests many at once, {@code RequestStore} finds them,
 * {@code GuardedWrites} stores what changed of them unless someone else was faster, and {@code RequestLookup} lets a caller
 * see its own alone. {@code StorePatience} waits for a store that does not answer; indexes are made at the start. The store
 * holds the truth: what is answered with 202 is in it.
 */
@NullMarked
package com.mercurious.travel.gateway.store;

import org.jspecify.annotations.NullMarked;
