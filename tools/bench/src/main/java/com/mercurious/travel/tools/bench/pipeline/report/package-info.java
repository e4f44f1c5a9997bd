/** What a bench found, beside what it should find: a table, files for machines, and a picture. */
package com.mercurious.travel.tools.bench.pipeline.report;
