/** Strict schemas of the kinds in use: checked against, and made from what Kubernetes and the operators publish. */
package com.mercurious.travel.tools.deploy.schema;
