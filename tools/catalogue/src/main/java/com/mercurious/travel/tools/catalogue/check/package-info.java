/** What a city's data have to be like: one set of rules for the built-in cities' tests, for imports and for new versions. */
package com.mercurious.travel.tools.catalogue.check;
