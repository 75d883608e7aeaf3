package org.freightpass.pass.trust.cose;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.freightpass.passtoken.key.Pkcs12;
import org.junit.jupiter.api.Test;

class GivenRootTests {
    private static final char[] PASSWORD = "a password for tests".toCharArray();

    @Test
    void storeToTakeOverNeedsACertificate() {
        var store = Base64.getDecoder().decode(Pkcs12.seal(Pkcs12.newPair().getPrivate(), PASSWORD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenRoot.takeOver(store, PASSWORD))
                .withMessageContaining("certificate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenRoot.takeOver(new byte[] {1, 2, 3}, PASSWORD))
                .withMessageContaining("PKCS#12");
    }
}
