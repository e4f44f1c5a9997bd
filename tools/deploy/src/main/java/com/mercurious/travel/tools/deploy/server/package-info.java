/** What an API server refuses although the schema of its kind takes it. */
package com.mercurious.travel.tools.deploy.server;
