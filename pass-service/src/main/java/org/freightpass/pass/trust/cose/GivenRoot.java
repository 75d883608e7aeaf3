package org.freightpass.pass.trust.cose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Collections;

/** A root that was made elsewhere: a PKCS#12 store (RFC 7292) with one pair on P-256 and its certificate. */
final class GivenRoot {
    private GivenRoot() {}

    /** The one pair of a store that somebody else made, with its certificate. */
    static KeyPair takeOver(byte[] bytes, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)
                        && store.getKey(alias, password) instanceof PrivateKey key
                        && store.getCertificate(alias) != null
                        && store.getCertificate(alias).getPublicKey() instanceof ECPublicKey publicKey) {
                    return new KeyPair(publicKey, key);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "freight.pass.trust.root-store does not open as PKCS#12 under freight.pass.trust.root-password", e);
        }
        throw new IllegalArgumentException("freight.pass.trust.root-store holds no key on P-256 with a certificate:"
                + " make one with keytool -genkeypair -keyalg EC -groupname secp256r1 -storetype PKCS12");
    }
}
