package com.mercurious.travel.gateway.webhook;

import io.netty.util.NetUtil;
import java.net.InetAddress;

/**
 * The addresses that begin with the same bits. (Netty's own rule takes {@code fc00::} for part of {@code 2000::/3}.)
 *
 * @param bits of {@code address} that all have
 */
record Network(byte[] address, int bits) {
    /** @throws IllegalArgumentException where {@code text} is not in CIDR notation */
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (parts.length == 2 && address != null && parts[1].matches("[0-9]{1,3}")) {
            int bits = Integer.parseInt(parts[1]);
            if (bits <= address.length * Byte.SIZE) {
                return new Network(address, bits);
            }
        }
        throw new IllegalArgumentException("'%s' is no network; write it such as 127.0.0.0/8".formatted(text));
    }

    boolean has(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((bytes[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
