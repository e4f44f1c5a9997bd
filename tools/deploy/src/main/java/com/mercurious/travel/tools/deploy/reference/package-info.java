/** Whether what objects name of each other is there. */
package com.mercurious.travel.tools.deploy.reference;
