/**
 * How facts come together: sources run side by side, each within its own time, and one that fails costs its own facts and
 * a warning only. Plain Java; every kind of fact has a package of its own beside this one.
 */
package com.mercurious.travel.enrichment.facts;
