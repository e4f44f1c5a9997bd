package com.mercurious.travel.tools.deploy.yaml;

/**
 * What is wrong with a document before anyone asks what it means.
 *
 * @param right what would be right
 */
public record YamlFault(Place place, String wrong, String right) {}
