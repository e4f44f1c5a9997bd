package com.mercurious.travel.gateway.slow;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.arc.Arc;

/** Netty's way to add to each connection that a server accepts: found as a service, which the JVM's options in {@code deploy/jvm} switch on. */
public class HeadDeadlines extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        SlowClients clients = Arc.container().instance(SlowClients.class).get();
        connection.pipeline().addFirst(new HeadDeadline(clients.headTimeout(), clients::hungUp));
    }
}
