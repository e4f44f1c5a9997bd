/** What a person sees while the suite works: live lines on a terminal, plain lines elsewhere. */
package com.mercurious.travel.tools.suite.terminal;
