/** Catalogue versions: frozen, checked, and switched while the services run. */
package com.mercurious.travel.tools.catalogue.version;
