package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void prefersTheLastRunsPortToTheUsualOne() throws Exception {
        int last = free();
        int usual = free();

        int port = new Ports(Map.of("kafka", last), false).take("kafka", 0, usual);

        assertThat(port).isEqualTo(last);
    }

    @Test
    void takesTheUsualPortWhereItIsFree() throws Exception {
        int usual = free();

        int port = new Ports(Map.of(), false).take("kafka", 0, usual);

        assertThat(port).isEqualTo(usual);
    }

    @Test
    void leavesTheUsualPortAloneWhereFreeOnesAreAskedFor() throws Exception {
        int usual = free();

        int port = new Ports(Map.of(), true).take("kafka", 0, usual);

        assertThat(port).isPositive().isNotEqualTo(usual);
    }

    @RepeatedTest(20)
    void takesNoneThatAConnectionMayGetBeforeTheServerListens() throws Exception {
        int port = new Ports(Map.of(), true).take("kafka", 0, 9092);

        assertThat(port).isBetween(1024, 32_767);
    }

    @Test
    void movesAwayFromTakenPorts() throws Exception {
        try (ServerSocket taken = open()) {
            int busy = taken.getLocalPort();

            int port = new Ports(Map.of("kafka", busy), false).take("kafka", 0, busy);

            assertThat(port).isPositive().isNotEqualTo(busy);
        }
    }

    @Test
    void refusesAnExplicitPortThatIsTaken() throws Exception {
        try (ServerSocket taken = open()) {
            Ports ports = new Ports(Map.of(), false);

            assertThatThrownBy(() -> ports.take("redis", taken.getLocalPort(), 6379))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(taken.getLocalPort() + " for redis is taken");
        }
    }

    @Test
    void givesNoPortTwiceButTheSameServerItsOwnAgain() throws Exception {
        int usual = free();
        Ports ports = new Ports(Map.of(), false);
        int first = ports.take("kafka", 0, usual);

        int second = ports.take("redis", 0, usual);

        assertThat(second).isNotEqualTo(first);
        assertThat(ports.take("kafka", 0, usual)).isEqualTo(first);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = open()) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }
}
