/** What the catalogue covers, and how well. */
package com.mercurious.travel.tools.catalogue.report;
