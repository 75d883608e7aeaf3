package org.freightpass.checkpoint;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The view's signed lists under the pinned roots. What was verified once is not verified again until the list, or the
 * trust list above it, is another. Safe for use by many threads.
 */
public final class CurrentTrust {
    public static final String TRUST_LIST = "trust-list";
    private static final String STATUS_LIST = "status-list:";

    private final List<VerificationKey> roots;
    private final Supplier<List<KnownList>> lists;
    private volatile Snapshot current = new Snapshot(List.of(), null, Map.of(), Trust.in(null));

    private record Snapshot(
            List<KnownList> lists,
            @Nullable KnownList trustList,
            Map<KnownList, PublishedList> verified,
            Trust trust) {}

    /** What becomes of a list that arrives. */
    public sealed interface Arrival {

        /** It is kept. */
        record Kept(KnownList list) implements Arrival {}

        /** It is not what it says; {@code text} says why. */
        record Refused(String text) implements Arrival {}
    }

    /** {@code lists} gives the same object until one of the lists changes. */
    public CurrentTrust(List<VerificationKey> roots, Supplier<List<KnownList>> lists) {
        this.roots = List.copyOf(roots);
        this.lists = lists;
    }

    /** Whoever verifies for itself needs them too. */
    public List<VerificationKey> roots() {
        return roots;
    }

    @SuppressWarnings("ReferenceEquality") // the same object means that nothing has changed; comparing would cost more
    public Trust get() {
        var now = lists.get();
        var held = current;
        if (held.lists() != now) {
            held = next(held, now);
            current = held;
        }
        return held.trust();
    }

    /** A status list whose signer is not known yet may only be early: its trust list comes another way. */
    public Arrival judge(SignedList list) {
        var bytes = bytes(list.token());
        if (bytes == null) {
            return new Arrival.Refused("The list is not Base64");
        }
        if (list.name().equals(TRUST_LIST)) {
            return arrival(list, TrustLists.verify(bytes, roots), roots.isEmpty());
        }
        if (!list.name().startsWith(STATUS_LIST)) {
            return new Arrival.Refused("The list " + list.name() + " is none that is known");
        }
        var verified = StatusLists.verify(bytes, get().keys());
        return verified instanceof Verification.Valid<PublishedList>(var published)
                        && !list.name().equals(STATUS_LIST + published.id())
                ? new Arrival.Refused("The list is " + published.id() + " and not what its name says")
                : arrival(list, verified, true);
    }

    private static <T> Arrival arrival(SignedList list, Verification<T> verification, boolean unknownIsKept) {
        return switch (verification) {
            case Verification.Valid<T> valid -> new Arrival.Kept(known(list, true));
            case Verification.UnknownKey<T> unknown ->
                unknownIsKept
                        ? new Arrival.Kept(known(list, false))
                        : new Arrival.Refused("The list is signed by " + unknown.keyId() + ", which is not pinned");
            case Verification.Invalid<T> invalid -> new Arrival.Refused("The list's signature: " + invalid.refusal());
            case Verification.Malformed<T> malformed -> new Arrival.Refused("The list " + malformed.text());
        };
    }

    private static KnownList known(SignedList list, boolean verified) {
        return new KnownList(list.name(), list.token(), list.issuedAt(), list.expiresAt(), verified);
    }

    private Snapshot next(Snapshot before, List<KnownList> now) {
        KnownList newest = null;
        TrustList trustList = null;
        for (var list : now) {
            if (list.name().equals(TRUST_LIST)
                    && (newest == null || list.issuedAt().isAfter(newest.issuedAt()))
                    && TrustLists.verify(bytesOf(list), roots) instanceof Verification.Valid<TrustList>(var good)) {
                newest = list;
                trustList = good;
            }
        }
        var same = newest != null && newest.equals(before.trustList());
        var trust = same ? before.trust() : Trust.in(trustList);
        var verified = new HashMap<KnownList, PublishedList>();
        for (var list : now) {
            var known = same ? before.verified().get(list) : null;
            var published = known == null ? published(list, trust.keys()) : known;
            if (published != null) {
                verified.put(list, published);
            }
        }
        return new Snapshot(now, newest, verified, trust.with(newestOfEach(verified)));
    }

    private static Map<StatusListId, PublishedList> newestOfEach(Map<KnownList, PublishedList> verified) {
        var newest = new HashMap<StatusListId, PublishedList>();
        verified.values()
                .forEach(list -> newest.merge(
                        list.id(), list, (one, other) -> one.issuedAt().isAfter(other.issuedAt()) ? one : other));
        return newest;
    }

    private static @Nullable PublishedList published(KnownList list, Keys keys) {
        return list.name().startsWith(STATUS_LIST)
                        && StatusLists.verify(bytesOf(list), keys)
                                instanceof Verification.Valid<PublishedList>(var good)
                        && list.name().equals(STATUS_LIST + good.id())
                ? good
                : null;
    }

    private static byte[] bytesOf(KnownList list) {
        return Base64.getDecoder().decode(list.token());
    }

    private static byte @Nullable [] bytes(String token) {
        try {
            return Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
