package org.freightpass.notification.notifying.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardNamesTests {
    private final OutwardNames names = new OutwardNames(InetAddress::getAllByName, Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "100::1"
            })
    void inwardAddressIsRefused(String address) throws UnknownHostException {
        assertThat(OutwardNames.isInward(InetAddress.getByName(address))).isTrue();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(names.fault("https://" + host + "/hook")).contains("leads inward");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
                "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
                "223.255.255.255", "2400:3200::1", "64:ff9b::808:808", "2002:808:808::1"
            })
    void outwardAddressIsTaken(String address) throws UnknownHostException {
        assertThat(OutwardNames.isInward(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "ftp://example.com/",
                "http://93.184.216.34/",
                "https://",
                "https://user:pw@93.184.216.34/",
                "https://93.184.216.34/#x",
                "https://93.184.216.34/\r\nX: y",
                "https:///path",
                "javascript:alert(1)"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThat(names.fault(url)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://127.1/", "https://localhost/", "https://LOCALHOST/"})
    void otherSpellingsOfLoopbackAreRefused(String url) {
        assertThat(names.fault(url)).isNotNull();
    }

    @Test
    void oneInwardAddressAmongSeveralIsEnough() {
        OutwardNames mixed = new OutwardNames(
                host -> new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")},
                Set.of());
        assertThat(mixed.fault("https://example.com/")).contains("leads inward");
    }

    @Test
    void onlyANamedHostMayLeadInward() {
        OutwardNames local = new OutwardNames(InetAddress::getAllByName, Set.of("localhost"));
        assertThat(local.fault("http://localhost:8091/webhook")).isNull();
        assertThat(local.fault("http://127.0.0.1:8091/webhook")).contains("https");
        assertThat(local.fault("https://127.0.0.1:8091/webhook")).contains("leads inward");
    }
}
