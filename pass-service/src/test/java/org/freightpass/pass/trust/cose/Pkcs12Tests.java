package org.freightpass.pass.trust.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class Pkcs12Tests {
    private static final char[] PASSWORD = "a password for tests".toCharArray();

    @Test
    void keyOpensUnderItsPasswordOnly() {
        var pair = Pkcs12.newPair();
        var store = Pkcs12.seal(pair.getPrivate(), PASSWORD);
        assertThat(Pkcs12.open(store, PASSWORD)).isEqualTo(pair.getPrivate());
        assertThatIllegalStateException()
                .isThrownBy(() -> Pkcs12.open(store, "another password".toCharArray()))
                .withMessageContaining("freight.pass.trust.password");
    }

    @Test
    void storeToTakeOverNeedsACertificate() {
        var store = Base64.getDecoder().decode(Pkcs12.seal(Pkcs12.newPair().getPrivate(), PASSWORD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pkcs12.takeOver(store, PASSWORD))
                .withMessageContaining("certificate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pkcs12.takeOver(new byte[] {1, 2, 3}, PASSWORD))
                .withMessageContaining("PKCS#12");
    }
}
