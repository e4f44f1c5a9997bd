/**
 * Names as people write them: folded so that spellings of one name become equal, how far two are apart, and what is found by
 * them. Gateway, planner and imports compare names by these rules alone.
 */
package com.mercurious.travel.catalogue.name;
