package org.freightpass.pass.trust.cose;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.KeyStores;
import org.freightpass.pass.trust.Notary;
import org.freightpass.passtoken.key.Pkcs12;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;

/**
 * Private keys, opened once in each instance and then kept in memory, by their ids. Whether a key may still sign is never
 * answered from here. Safe for use by several threads.
 */
final class KeyRing {
    private final KeyStores stores;
    private final char[] password;
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    KeyRing(KeyStores stores, TrustSettings settings) {
        this.stores = stores;
        this.password = settings.secret();
    }

    SigningKey of(AuthorityKey key) {
        return opened(key.point(), () -> stores.ofAuthority(key.kid()));
    }

    SigningKey root() {
        var root = stores.root().orElseThrow(() -> new IllegalStateException("There is no root key"));
        return opened(root.point(), root::store);
    }

    Notary.NewKey sealed(KeyPair pair) {
        var publicKey = VerificationKey.of((ECPublicKey) pair.getPublic());
        var point = point(publicKey);
        var store = Pkcs12.seal(pair.getPrivate(), password);
        opened.put(point.kid(), SigningKey.of(pair.getPrivate(), publicKey)); // who makes a key signs with it at once
        return new Notary.NewKey(point, store);
    }

    private SigningKey opened(AuthorityKey.Point point, Supplier<String> store) {
        var known = opened.get(point.kid());
        if (known != null) {
            return known;
        }
        var key = open(point, store.get());
        opened.put(point.kid(), key);
        return key;
    }

    private SigningKey open(AuthorityKey.Point point, String store) {
        var publicKey = VerificationKey.of(bytes(point.x()), bytes(point.y()));
        if (!publicKey.id().value().equals(point.kid())) {
            throw new IllegalStateException("The key " + point.kid() + " was altered in the database");
        }
        return SigningKey.of(Pkcs12.open(store, password, "freight.pass.trust.password"), publicKey);
    }

    private static AuthorityKey.Point point(VerificationKey key) {
        var text = Base64.getUrlEncoder().withoutPadding();
        return new AuthorityKey.Point(key.id().value(), text.encodeToString(key.x()), text.encodeToString(key.y()));
    }

    static byte[] bytes(String coordinate) {
        return Base64.getUrlDecoder().decode(coordinate);
    }
}
