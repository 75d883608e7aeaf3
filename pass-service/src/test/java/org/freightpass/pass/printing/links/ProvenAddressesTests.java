package org.freightpass.pass.printing.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.protecting.Fingerprints;
import org.junit.jupiter.api.Test;

/** Short addresses lead to their pass, and nothing else does. */
class ProvenAddressesTests {
    private static final PassNumber NUMBER = new PassNumber("220104000001");
    private final ProvenAddresses addresses = new ProvenAddresses(new Keyed("one"), "https://pass.example.org");
    private final String path = last(addresses.of(NUMBER));

    @Test
    void addressIsNumberCheckDigitsAndProof() {
        assertThat(addresses.of(NUMBER))
                .matches(
                        "https://pass\\.example\\.org/p/" + new TypedNumber(NUMBER).value() + "-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(addresses.read(path)).contains(NUMBER);
    }

    @Test
    void caseAndLookalikesDoNotMatter() {
        assertThat(addresses.read(path.toLowerCase(Locale.ROOT))).contains(NUMBER);
        assertThat(addresses.read(path.replace('0', 'O').replace('1', 'l'))).isEmpty();
        var proof = path.substring(path.length() - 6).replace('0', 'O').replace('1', 'l');
        assertThat(addresses.read(path.substring(0, path.length() - 6) + proof)).contains(NUMBER);
    }

    @Test
    void everyOtherPlaceOfTheProofIsRefused() {
        for (var i = path.length() - 6; i < path.length(); i++) {
            var other = path.charAt(i) == '7' ? '8' : '7';
            assertThat(addresses.read(path.substring(0, i) + other + path.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(addresses.read(path + "7")).isEmpty();
        assertThat(addresses.read(path.substring(0, path.length() - 1))).isEmpty();
        assertThat(addresses.read(path.substring(0, path.length() - 7))).isEmpty();
        assertThat(addresses.read("")).isEmpty();
        assertThat(addresses.read("-".repeat(1000))).isEmpty();
    }

    @Test
    void proofIsTheNumbersOwnAndTheKeys() {
        var proofs = new HashSet<String>();
        for (var serial = 1; serial <= 2000; serial++) {
            var number = PassNumber.of(PassType.UNIFIED, new DivisionCode("220104"), serial);
            var address = addresses.of(number);
            proofs.add(address.substring(address.length() - 6));
        }
        assertThat(proofs).hasSizeGreaterThan(1990);
        var elsewhere = new ProvenAddresses(new Keyed("two"), "https://pass.example.org");
        assertThat(elsewhere.read(path)).isEmpty();
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** A hash under a key, as the house's. */
    private record Keyed(String key) implements Fingerprints {

        @Override
        public String of(String value, String purpose) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal((purpose + value).getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
