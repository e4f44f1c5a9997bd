/** What can be asked of the suite's processes and servers from outside, whatever version of them runs. */
package com.mercurious.travel.tools.bench.pipeline.probe;
