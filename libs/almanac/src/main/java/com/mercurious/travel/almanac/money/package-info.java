/** Currencies and approximate rates between them: what plan, facts and forms have to agree on. */
package com.mercurious.travel.almanac.money;
