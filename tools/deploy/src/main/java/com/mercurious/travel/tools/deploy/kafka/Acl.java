package com.mercurious.travel.tools.deploy.kafka;

import java.util.Comparator;

/**
 * One thing that a user may do.
 *
 * @param type    of the resource, as Strimzi writes it: topic, group, transactionalId, cluster
 * @param pattern literal or prefix
 */
record Acl(String type, String pattern, String name, String operation) implements Comparable<Acl> {
    private static final Comparator<Acl> ORDER = Comparator.comparing(Acl::type)
            .thenComparing(Acl::name)
            .thenComparing(Acl::pattern)
            .thenComparing(Acl::operation);

    @Override
    public int compareTo(Acl other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return operation + " on " + type + " " + name + (pattern.equals("prefix") ? "*" : "");
    }
}
