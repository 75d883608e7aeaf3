package org.freightpass.passtoken.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class Pkcs12Tests {
    private static final char[] PASSWORD = "a password for tests".toCharArray();

    @Test
    void keyOpensUnderItsPasswordOnly() {
        var pair = Pkcs12.newPair();
        var store = Pkcs12.seal(pair.getPrivate(), PASSWORD);
        assertThat(Pkcs12.open(store, PASSWORD, "the.password")).isEqualTo(pair.getPrivate());
        assertThatIllegalStateException()
                .isThrownBy(() -> Pkcs12.open(store, "another password".toCharArray(), "the.password"))
                .withMessageContaining("the.password");
    }
}
