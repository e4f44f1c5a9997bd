/** What {@code ./travel bench trips} runs: plans for every city and some sorts of travellers, measured and printed. */
package com.mercurious.travel.tools.bench.trips;
