package org.freightpass.pass.trust.cose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.List;
import org.freightpass.pass.trust.KeyStores;
import org.freightpass.pass.trust.ListName;
import org.freightpass.pass.trust.SignedLists;
import org.freightpass.passtoken.key.Pkcs12;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees at start that there is a root key: takes over the one it is given where that is new, and makes one where there is
 * none. The one added last signs; scanners pin both while one takes over from the other.
 */
final class RootKey implements SmartInitializingSingleton {
    private final KeyStores stores;
    private final KeyRing ring;
    private final SignedLists lists;
    private final TrustSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RootKey(
            KeyStores stores,
            KeyRing ring,
            SignedLists lists,
            TrustSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.stores = stores;
        this.ring = ring;
        this.lists = lists;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            stores.lockRoot();
            var given = given(settings.rootStore());
            if (given != null) {
                add(given);
            } else if (stores.root().isEmpty()) {
                add(Pkcs12.newPair());
            }
            ring.root();
        });
    }

    private void add(KeyPair pair) {
        var sealed = ring.sealed(pair);
        if (stores.add(new KeyStores.Root(sealed.point(), sealed.store()), clock.instant())) {
            lists.due(List.of(ListName.TRUST));
        }
    }

    private @Nullable KeyPair given(@Nullable Path store) {
        if (store == null || store.toString().isBlank()) {
            return null;
        }
        try {
            return GivenRoot.takeOver(Files.readAllBytes(store), settings.rootSecret());
        } catch (IOException e) {
            throw new UncheckedIOException("freight.pass.trust.root-store cannot be read: " + store, e);
        }
    }
}
