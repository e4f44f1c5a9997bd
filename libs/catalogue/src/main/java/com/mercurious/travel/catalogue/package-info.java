/**
 * The places that trips are planned over. A {@link com.mercurious.travel.catalogue.CatalogueSource} gives a running process its
 * {@link com.mercurious.travel.catalogue.Catalogue}: the active one of the versions in a
 * {@link com.mercurious.travel.catalogue.CatalogueFolder}, or the built-in cities with the user's imports. A catalogue finds a
 * city's {@link com.mercurious.travel.catalogue.CityHead} by name and reads its places on first use, opening hours included;
 * whoever asks for heads alone never loads what reads those. {@link com.mercurious.travel.catalogue.CityFiles} is the form of a
 * city's file, in both directions; a folder is written to by publishing a version and by choosing one. How names are compared
 * is the business of {@code catalogue.name}.
 */
package com.mercurious.travel.catalogue;
