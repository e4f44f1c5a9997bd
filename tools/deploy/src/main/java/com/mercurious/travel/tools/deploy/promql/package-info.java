/** Which metrics queries ask for, and whether anybody exposes them. */
package com.mercurious.travel.tools.deploy.promql;
