/**
 * Listings of places from elsewhere (GPX waypoints, OpenStreetMap's GeoJSON): read, compared with the catalogue, and made
 * into catalogue files.
 */
package com.mercurious.travel.tools.catalogue.listing;
