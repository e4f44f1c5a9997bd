/** Reads the tables of facts that the module brings along. */
package com.mercurious.travel.enrichment.data;
