/** Records that no writer of the suite would send, and the proof that a service outlives them. */
package com.mercurious.travel.tools.testing.records;
