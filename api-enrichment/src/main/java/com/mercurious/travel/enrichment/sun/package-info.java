/** The sun over each day. */
package com.mercurious.travel.enrichment.sun;
