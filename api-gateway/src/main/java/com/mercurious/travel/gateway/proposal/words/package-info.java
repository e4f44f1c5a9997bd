/** The languages of a proposal's texts: which one a client wants, and how everything is said and written in it. */
@NullMarked
package com.mercurious.travel.gateway.proposal.words;

import org.jspecify.annotations.NullMarked;
