/**
 * What a caller may want of all that is kept of it (GDPR, articles 15, 17 and 20): {@code AccountExport} writes it down,
 * {@code AccountErasure} takes it away.
 */
@NullMarked
package com.mercurious.travel.gateway.account;

import org.jspecify.annotations.NullMarked;
