package com.mercurious.travel.tools.image;

import java.time.Instant;

/**
 * What an image is made of, for its labels.
 *
 * @param version of the project
 * @param revision the commit
 * @param created when that commit was made: the same commit makes the same image, whenever it is built
 */
record Release(String version, String revision, Instant created) {}
