package com.mercurious.travel.tools.deploy.yaml;

import java.util.List;

/** The documents of a text, and what is wrong with it as YAML. */
public record YamlText(List<YamlNode> documents, List<YamlFault> faults) {}
