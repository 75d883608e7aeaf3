package org.freightpass.checkpoint.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signs kits by an endorsed key, and sees that there is one. Signing asks nobody: it works with the keys of the last
 * round, whether database and pass-service are there or not. Safe for use by many threads.
 */
public final class SigningKits {
    private static final String UNBELIEVED = "what comes back is no endorsement of this key by a pinned root";

    /** Each answer costs the root a signature and the trail an entry, and the next one would be no better. */
    private static final Duration AFTER_UNBELIEVED = Duration.ofHours(1);

    private final KitKeys keys;
    private final KitNotary notary;
    private final Endorser endorser;
    private final Duration keyLife;
    private volatile List<KitKey.Endorsed> endorsed = List.of();
    private volatile Instant notBefore = Instant.MIN;

    public SigningKits(KitKeys keys, KitNotary notary, Endorser endorser, Duration keyLife) {
        this.keys = keys;
        this.notary = notary;
        this.endorser = endorser;
        this.keyLife = keyLife;
    }

    /** OF-11: empty while no endorsement covers the kit. */
    public Optional<KitSeal> seal(OfflineKit kit, Instant now) {
        return OfflineRule.signer(endorsed, now, kit.expiresAt()).map(key -> notary.sign(kit, key, now));
    }

    /** OF-12: makes a key and has it endorsed where that is due; says what stands in the way. */
    public Optional<String> keep(Instant now) {
        var all = keys.all();
        if (OfflineRule.keyDue(all, now, keyLife)) {
            var made = notary.newKey(now);
            keys.add(
                    made.key(),
                    made.store(),
                    all.isEmpty() ? null : all.getFirst().kid());
            all = keys.all();
        }
        use(all);
        var newest = all.getFirst();
        if (!OfflineRule.endorsementDue(notary.endorsed(newest), now)) {
            return Optional.empty();
        }
        return now.isBefore(notBefore) ? Optional.of(UNBELIEVED) : ask(newest, now);
    }

    private Optional<String> ask(KitKey key, Instant now) {
        return switch (endorser.endorse(key)) {
            case Endorser.Answer.NotNow(var why) -> Optional.of(why);
            case Endorser.Answer.Endorsed(var token) -> {
                if (notary.endorsed(key.endorsedBy(token)).isEmpty()) {
                    notBefore = now.plus(AFTER_UNBELIEVED);
                    yield Optional.of(UNBELIEVED);
                }
                keys.endorse(key.kid(), token);
                use(keys.all());
                yield Optional.empty();
            }
        };
    }

    private void use(List<KitKey> all) {
        endorsed = all.stream().flatMap(key -> notary.endorsed(key).stream()).toList();
    }
}
