/** What was found, and what was not looked at. */
package com.mercurious.travel.tools.deploy.report;
