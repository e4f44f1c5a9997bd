package com.mercurious.travel.gateway.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** Whom an address stands for. */
final class Addresses {
    /** What a provider gives one customer of IPv6, at the least. */
    private static final int CUSTOMER_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private Addresses() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the network of 64 bits, since whoever has one address of it has them all.
     *
     * @param address as text; what is none stands for itself
     */
    static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length == IPV4_BYTES) {
            return address;
        }
        return HexFormat.of().formatHex(bytes, 0, CUSTOMER_BYTES) + "/64";
    }
}
