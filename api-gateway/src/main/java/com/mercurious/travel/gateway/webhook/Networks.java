package com.mercurious.travel.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are sent to: those that are globally reachable by IANA's registries of special-purpose addresses (RFC 6890),
 * and what a configuration allows beside them. Addresses that another is wrapped into are refused, but for NAT64's of a public
 * one, which is all that a network without IPv4 knows of those.
 */
final class Networks {
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final List<Network> allowed;

    /** @param allowed in CIDR notation; IllegalArgumentException where one is not */
    Networks(Collection<String> allowed) {
        this.allowed = networks(allowed.toArray(String[]::new));
    }

    boolean isOpen(InetAddress address) {
        return isIn(allowed, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        boolean v4 = address.getAddress().length == IPV4_BYTES;
        if (!v4 && NAT64.has(address)) {
            return isPublic(lastFour(address));
        }
        return (v4 || GLOBAL_UNICAST.has(address)) && !isIn(NOT_PUBLIC, address);
    }

    private static InetAddress lastFour(InetAddress address) {
        try {
            return InetAddress.getByAddress(
                    Arrays.copyOfRange(address.getAddress(), IPV6_BYTES - IPV4_BYTES, IPV6_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an IPv4 address", e);
        }
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
