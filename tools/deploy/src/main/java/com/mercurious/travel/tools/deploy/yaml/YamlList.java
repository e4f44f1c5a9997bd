package com.mercurious.travel.tools.deploy.yaml;

import java.util.List;

/** A sequence. */
public record YamlList(Place place, List<YamlNode> items) implements YamlNode {
    @Override
    public String described() {
        return "a list";
    }
}
