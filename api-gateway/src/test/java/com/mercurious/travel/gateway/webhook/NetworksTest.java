package com.mercurious.travel.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static final Networks NETWORKS = new Networks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "::8.8.8.8",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsClosed(String address) throws Exception {
        assertThat(NETWORKS.isOpen(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void whatIsPublicIsOpen(String address) throws Exception {
        assertThat(NETWORKS.isOpen(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void whatIsAllowedIsOpenAndNothingBesideIt() throws Exception {
        // Given
        Networks networks = new Networks(List.of("127.0.0.1/32", " ::1/128 "));

        // When, Then
        assertThat(networks.isOpen(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(networks.isOpen(InetAddress.getByName("::1"))).isTrue();
        assertThat(networks.isOpen(InetAddress.getByName("127.0.0.2"))).isFalse();
        assertThat(networks.isOpen(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThatThrownBy(() -> new Networks(List.of("localhost"))).hasMessageContaining("127.0.0.0/8");
    }
}
