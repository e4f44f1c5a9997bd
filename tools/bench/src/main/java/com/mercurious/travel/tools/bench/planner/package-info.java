/** {@code ./travel bench planner}: the planner on instances of the literature, beside the best values known for them. */
package com.mercurious.travel.tools.bench.planner;
