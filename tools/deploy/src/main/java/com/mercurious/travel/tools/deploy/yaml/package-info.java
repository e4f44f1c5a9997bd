/** YAML and JSON whose values know their lines. */
package com.mercurious.travel.tools.deploy.yaml;
