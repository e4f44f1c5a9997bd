/** What a careful operator demands of workloads beyond what the API server does. */
package com.mercurious.travel.tools.deploy.policy;
