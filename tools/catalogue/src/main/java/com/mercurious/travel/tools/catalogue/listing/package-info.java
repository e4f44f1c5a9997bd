/**
 * Listings of places from elsewhere (GPX waypoints, tables, GeoJSON, OpenStreetMap extracts, items of Wikidata): read,
 * compared with the catalogue, and made into its cities.
 */
package com.mercurious.travel.tools.catalogue.listing;
