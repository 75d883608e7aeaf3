package org.freightpass.pass.trust.cose;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.AuthorityKey.State;
import org.freightpass.pass.trust.AuthorityKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Opens what the authorities sign with as soon as the service stands, beside the first requests: a store is made slow to
 * open, and the first fleet of the day would wait for one after the other.
 */
final class OpenedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedKeys.class);
    private static final Set<State> USED = EnumSet.of(State.SIGNING, State.PUBLISHED);

    private final AuthorityKeys keys;
    private final KeyRing ring;
    private final Clock clock;

    OpenedKeys(AuthorityKeys keys, KeyRing ring, Clock clock) {
        this.keys = keys;
        this.ring = ring;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void standing() {
        Thread.ofVirtual().name("opened-keys").start(this::open);
    }

    private void open() {
        try {
            var now = clock.instant();
            keys.all().stream().filter(key -> USED.contains(key.at(now))).forEach(this::open);
        } catch (RuntimeException e) {
            LOG.warn("The authorities' keys are opened when they are first needed", e);
        }
    }

    private void open(AuthorityKey key) {
        ring.of(key);
    }
}
