package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.freightpass.pass.trust.TrustChanges.By;
import org.freightpass.pass.trust.TrustChanges.What;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the authorities' keys: makes, rotates, retires them, and takes out betrayed ones. Stateless; a lock for each
 * authority, held by whoever changes its keys, makes two instances at once give one key.
 */
public class KeepingAuthorities {
    private final AuthorityKeys keys;
    private final Notary notary;
    private final SignedLists lists;
    private final TrustChanges changes;
    private final TrustTimes times;

    public KeepingAuthorities(
            AuthorityKeys keys, Notary notary, SignedLists lists, TrustChanges changes, TrustTimes times) {
        this.keys = keys;
        this.notary = notary;
        this.lists = lists;
        this.changes = changes;
        this.times = times;
    }

    /** TR-02: the key that signs, made where there is none; in the caller's transaction. */
    AuthorityKey signing(Authority authority, Instant now) {
        var found = keys.signing(List.of(authority), TrustRule.second(now)).get(authority);
        if (found != null) {
            return found;
        }
        keys.lock(authority);
        var since = keys.signing(List.of(authority), TrustRule.second(now)).get(authority);
        return since == null ? create(authority, By.SYSTEM, now) : since;
    }

    @Transactional
    public KeyResult.Done create(Authority authority, Instant now, By by) {
        keys.lock(authority);
        var signs = has(authority, AuthorityKey.State.SIGNING, now);
        if (!signs) {
            create(authority, by, now);
        }
        return done(authority, !signs);
    }

    @Transactional
    public KeyResult rotate(Authority authority, By by, Instant now) {
        keys.lock(authority);
        var all = keys.of(authority);
        if (all.isEmpty()) {
            return new KeyResult.Unknown(authority);
        }
        if (all.stream().anyMatch(key -> key.at(now) == AuthorityKey.State.PUBLISHED)) {
            return done(authority, false);
        }
        all.stream()
                .filter(key -> key.at(now) == AuthorityKey.State.SIGNING)
                .findFirst()
                .ifPresentOrElse(old -> rotate(old, by, now), () -> create(authority, by, now));
        return done(authority, true);
    }

    private void rotate(AuthorityKey old, By by, Instant now) {
        var made = notary.newKey();
        var next = TrustRule.successor(old, made.point(), now, times);
        keys.add(next, made.store());
        keys.replace(TrustRule.relieved(old, next, times));
        note(What.ROTATED, next, by, now);
    }

    /** TR-13. */
    @Transactional
    public KeyResult retire(Authority authority, By by, Instant now) {
        return end(authority, key -> true, key -> {
            var ended = TrustRule.retired(key, now);
            ended.ifPresent(last -> {
                keys.replace(last);
                note(What.RETIRED, last, by, now);
            });
            return ended.isPresent();
        });
    }

    /** TR-06: one key, or all that the authority has; another takes its place at once. */
    @Transactional
    public KeyResult betray(Authority authority, @Nullable String kid, By by, Instant now) {
        var result = end(authority, key -> kid == null || kid.equals(key.kid()), key -> {
            if (key.betrayedAt() != null) {
                return false;
            }
            var betrayed = key.betrayed(TrustRule.second(now));
            keys.replace(betrayed);
            note(What.BETRAYED, betrayed, by, now);
            return true;
        });
        if (result instanceof KeyResult.Done(var a, var changed, var all)) {
            if (kid != null && all.stream().noneMatch(key -> key.kid().equals(kid))) {
                return new KeyResult.UnknownKey(kid);
            }
            if (changed && !has(authority, AuthorityKey.State.SIGNING, now)) {
                create(authority, by, now);
                return done(authority, true);
            }
        }
        return result;
    }

    /** TR-07: lets the next key take over wherever one nears its end; how many. */
    @Transactional
    public int renew(Instant now) {
        var ending = keys.all().stream()
                .filter(key -> TrustRule.nearsItsEnd(key, now, times))
                .map(AuthorityKey::authority)
                .distinct()
                .filter(authority -> keys.of(authority).stream()
                        .allMatch(key -> key.at(now) != AuthorityKey.State.PUBLISHED
                                && (key.at(now) != AuthorityKey.State.SIGNING
                                        || TrustRule.nearsItsEnd(key, now, times))))
                .toList();
        ending.forEach(authority -> rotate(authority, By.SYSTEM, now));
        return ending.size();
    }

    public List<AuthorityKey> all() {
        return keys.all();
    }

    private KeyResult end(Authority authority, Predicate<AuthorityKey> which, Predicate<AuthorityKey> how) {
        keys.lock(authority);
        var all = keys.of(authority);
        if (all.isEmpty()) {
            return new KeyResult.Unknown(authority);
        }
        var ended = all.stream().filter(which).filter(how).count();
        return done(authority, ended > 0);
    }

    private AuthorityKey create(Authority authority, By by, Instant now) {
        var made = notary.newKey();
        var key = TrustRule.first(authority, made.point(), now, times);
        keys.add(key, made.store());
        note(What.CREATED, key, by, now);
        return key;
    }

    private void note(What what, AuthorityKey key, By by, Instant now) {
        lists.due(List.of(ListName.TRUST));
        changes.changed(what, key, by, now);
    }

    private boolean has(Authority authority, AuthorityKey.State state, Instant now) {
        return keys.of(authority).stream().anyMatch(key -> key.at(now) == state);
    }

    private KeyResult.Done done(Authority authority, boolean changed) {
        return new KeyResult.Done(authority, changed, keys.of(authority));
    }
}
