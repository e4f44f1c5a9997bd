package com.mercurious.travel.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a name. */
@FunctionalInterface
interface Resolver {
    /** @throws UnknownHostException where there are none */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
