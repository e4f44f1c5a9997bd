package com.mercurious.travel.tools.suite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void aPortOfSomebodyElseIsLeftAlone() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new FreePorts().take(other.getLocalPort())).isNotEqualTo(other.getLocalPort());
        }
    }

    @RepeatedTest(20)
    void noPortIsOneThatAConnectionMayGetBeforeItsProcessListens() throws IOException {
        assertThat(new FreePorts().takeAny()).isBetween(1024, 32_767);
    }

    @Test
    void noPortIsGivenTwice() throws IOException {
        FreePorts ports = new FreePorts();
        int first = ports.takeAny();

        assertThat(ports.take(first)).isNotEqualTo(first);
    }
}
