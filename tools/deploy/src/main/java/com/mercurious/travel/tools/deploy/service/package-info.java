/** What the project's services read, require and answer, derived from their properties and sources. */
package com.mercurious.travel.tools.deploy.service;
