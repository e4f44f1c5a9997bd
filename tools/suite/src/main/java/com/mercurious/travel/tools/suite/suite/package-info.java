/** The platform and the three services together: started, watched and stopped in the right order. */
package com.mercurious.travel.tools.suite.suite;
