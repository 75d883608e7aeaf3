package org.freightpass.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.freightpass.localstack.Ports.Listener;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void chooseWithoutWishesGivesTheUsualPorts() {
        Ports ports = Ports.choose(null, name -> null);

        assertThat(ports.of(Listener.PASS)).isEqualTo(8081);
        assertThat(ports.of(Listener.KAFKA)).isEqualTo(19092);
    }

    @Test
    void chooseWithBaseShiftsAllPorts() {
        Ports ports = Ports.choose("18000", name -> null);

        assertThat(ports.of(Listener.PASS)).isEqualTo(18001);
        assertThat(ports.all().values())
                .allMatch(port -> port > 18000 && port < 18100)
                .doesNotHaveDuplicates();
    }

    @Test
    void chooseWithVariableChangesOnlyThatPort() {
        Ports ports = Ports.choose("18000", Map.of("PASS_PORT", " 9999 ")::get);

        assertThat(ports.of(Listener.PASS)).isEqualTo(9999);
        assertThat(ports.of(Listener.CHECKPOINT)).isEqualTo(18002);
    }

    @Test
    void httpsIsOnlyThereWhenItIsAskedFor() {
        Ports ports = Ports.choose(null, name -> null);

        assertThat(ports.has(Listener.HTTPS)).isFalse();
        assertThat(ports.withHttps().has(Listener.HTTPS)).isTrue();
        assertThat(ports.withHttps().of(Listener.HTTPS)).isEqualTo(8443);
        assertThat(ports.withHttps().of(Listener.CHECKPOINT)).isEqualTo(8082);
    }

    @Test
    void httpsIsAsFarAboveTheBaseAsTheOthers() {
        Ports ports = Ports.choose("18000", name -> null).withHttps();

        assertThat(ports.of(Listener.HTTPS)).isEqualTo(18043);
        assertThat(ports.all().values())
                .allMatch(port -> port > 18000 && port < 18100)
                .doesNotHaveDuplicates();
    }

    @Test
    void httpsKeepsThePortThatItsVariableGives() {
        Ports ports = Ports.choose("18000", Map.of("HTTPS_PORT", "9443")::get);

        assertThat(ports.has(Listener.HTTPS)).isTrue();
        assertThat(ports.withHttps().of(Listener.HTTPS)).isEqualTo(9443);
    }

    @Test
    void chooseWithSomethingElseThanANumberSaysSo() {
        assertThatThrownBy(() -> Ports.choose("many", name -> null))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageContaining("many");
    }

    @Test
    void secondInstancesListenWhereTheyAreAskedForAndNowhereElse() {
        Ports one = Ports.choose("18000", name -> null);
        Ports two = one.withSecondInstances();

        assertThat(one.has(Listener.PASS_2)).isFalse();
        assertThat(two.of(Listener.PASS_2)).isEqualTo(18004);
        assertThat(two.of(Listener.CHECKPOINT_2)).isEqualTo(18005);
        assertThat(two.of(Listener.NOTIFICATION_2)).isEqualTo(18006);
        assertThat(two.all().values()).doesNotHaveDuplicates();
        assertThat(Ports.choose(null, name -> null).withSecondInstances().of(Listener.PASS_2))
                .isEqualTo(8181);
    }

    @Test
    void takenNamesTheListenerWhosePortSomebodyHas() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.choose("free", Map.of("KAFKA_PORT", "" + other.getLocalPort())::get);

            assertThat(ports.taken()).containsExactly(Listener.KAFKA);
        }
    }

    @Test
    void freeBaseSkipsABaseOfWhichOnePortIsTaken() {
        int first = Ports.freeBase(port -> true);

        int second = Ports.freeBase(port -> port != first + 92);

        assertThat(second).isNotEqualTo(first);
    }
}
