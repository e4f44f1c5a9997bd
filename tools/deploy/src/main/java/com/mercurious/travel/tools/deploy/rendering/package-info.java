/** What files, kustomizations and charts come to, and where it was written. */
package com.mercurious.travel.tools.deploy.rendering;
