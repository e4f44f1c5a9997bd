/** Child processes that outlive no launcher: how they are started, watched, asked to stop, and their last words read. */
package com.mercurious.travel.tools.suite.process;
