/** All checks together. */
package com.mercurious.travel.tools.deploy.inspection;
