package org.freightpass.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TestServersTests {

    @Test
    void unsetAnEngineThatAnswersIsUsed() {
        assertThat(TestServers.choose(null, () -> true)).isEqualTo(TestServers.CONTAINERS);
        assertThat(TestServers.choose(" ", () -> true)).isEqualTo(TestServers.CONTAINERS);
        assertThat(TestServers.choose(null, () -> false)).isEqualTo(TestServers.EMBEDDED);
    }

    @Test
    void embeddedAsksForNoEngine() {
        assertThat(TestServers.choose("embedded", () -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(TestServers.EMBEDDED);
    }

    @Test
    void containersWithoutAnEngineFailInsteadOfGoingTheOtherWay() {
        assertThat(TestServers.choose("Containers", () -> true)).isEqualTo(TestServers.CONTAINERS);
        assertThatIllegalStateException()
                .isThrownBy(() -> TestServers.choose("containers", () -> false))
                .withMessageContaining("no Docker engine answers");
    }

    @Test
    void anotherWordIsRefusedWithTheWordsThatCount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TestServers.choose("docker", () -> true))
                .withMessageContaining("containers or embedded");
    }
}
