/** Topics and access rights: what the channels use, what the topology says, what resources would make. */
package com.mercurious.travel.tools.deploy.kafka;
