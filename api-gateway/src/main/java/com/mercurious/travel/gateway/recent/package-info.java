/** What is kept in memory for a while so that it need not be asked for again. */
@NullMarked
package com.mercurious.travel.gateway.recent;

import org.jspecify.annotations.NullMarked;
