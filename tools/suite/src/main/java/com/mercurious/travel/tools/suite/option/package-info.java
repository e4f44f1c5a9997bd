/** Options and habits that the commands share. */
package com.mercurious.travel.tools.suite.option;
