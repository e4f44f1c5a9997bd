package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.catalogue.City;

/** Looks at one aspect of a city's data. */
@FunctionalInterface
interface CityRule {
    void check(City city, Findings findings);
}
