package com.mercurious.travel.generation.catalogue.check;

import com.mercurious.travel.generation.catalogue.City;

/** Looks at one aspect of a city's data. */
@FunctionalInterface
interface CityRule {
    void check(City city, Findings findings);
}
