/** Container images of the packaged services: what they hold, where they go, and the training run of their AOT cache. */
package com.mercurious.travel.tools.image;
