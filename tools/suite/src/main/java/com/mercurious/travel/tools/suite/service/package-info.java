/** The three services as processes: what each needs to run, whether it is ready, and its end. */
package com.mercurious.travel.tools.suite.service;
