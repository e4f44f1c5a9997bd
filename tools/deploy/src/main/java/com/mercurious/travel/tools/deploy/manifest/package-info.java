/** Objects as a cluster is given them, and the files that they stand in. */
package com.mercurious.travel.tools.deploy.manifest;
