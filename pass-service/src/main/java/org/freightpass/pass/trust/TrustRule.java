package org.freightpass.pass.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** All rules of keys, codes and lists: their words, and below them what they come to in figures. */
public enum TrustRule {
    OWN_KEYS("TR-01", "Each issuing authority, a department of a division, signs with keys of its own."),
    FIRST_KEY(
            "TR-02",
            "An authority's first key, and the one after a betrayal, signs at once; it is made for the first pass that is"
                    + " to be signed, or before."),
    LEAD_AND_OVERLAP(
            "TR-03",
            "A key that takes over is published a lead time before it signs, and the old one goes on beside it for an"
                    + " overlap."),
    ONE_WAITS("TR-04", "At most one key of an authority waits for its turn: rotating again changes nothing."),
    TRUSTED_TO_THE_LAST(
            "TR-05", "A key that signs no more stays trusted until the last pass or list that it signed is over."),
    BETRAYED(
            "TR-06",
            "A betrayed key leaves the trust list at once; every live pass that it signed is signed anew as the next"
                    + " version, every list too."),
    KEY_LIFE("TR-07", "A key signs no longer than its life; before that ends the next one takes over by itself."),
    OWN_STATUS(
            "TR-08",
            "Each signed version of a pass has a status of its own; an amendment is signed as the next version and makes"
                    + " the one before it invalid."),
    STATUS_FOLLOWS(
            "TR-09",
            "The code of a suspended pass is suspended, that of a revoked, replaced or cancelled one invalid. Expiry"
                    + " changes no status: a code says itself when it is over."),
    PUBLISHED_AT_ONCE(
            "TR-10",
            "A list is issued anew within a second of what changes it, and before it is too old to be believed."),
    LIST_SIGNER(
            "TR-11",
            "A status list is signed by the first authority of its division, by name, that has a key which signs; if none"
                    + " has, the first that had one gets a new one."),
    NEVER_BACK("TR-12", "A list's time of issue is never before that of the issue it takes the place of."),
    RETIRED(
            "TR-13",
            "An authority that is retired signs for one more minute; should it issue a pass later, it gets a new key."),
    KIT_ENDORSED(
            "TR-14",
            "The root endorses the key of a service that signs offline kits: for kits alone, for a set time, and never a"
                    + " key that signs passes or is the root.");

    /** By how much the clocks of two instances may differ. */
    static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private final String id;
    private final String text;

    TrustRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** TR-02; from a little earlier, so that another instance with a slower clock can sign with it too. */
    static AuthorityKey first(Authority authority, AuthorityKey.Point point, Instant now, TrustTimes times) {
        var at = second(now);
        return new AuthorityKey(authority, point, at, at.minus(CLOCKS), at.plus(times.keyLife()), null);
    }

    /** TR-03: after the lead time, or early enough for the overlap where the old key ends before. */
    static AuthorityKey successor(AuthorityKey old, AuthorityKey.Point point, Instant now, TrustTimes times) {
        var at = second(now);
        var planned = at.plus(times.lead());
        var latest = old.signsUntil().minus(times.overlap());
        var from = planned.isAfter(latest) ? latest : planned;
        var start = from.isBefore(at) ? at : from;
        return new AuthorityKey(old.authority(), point, at, start, start.plus(times.keyLife()), null);
    }

    /** TR-03: until when the old key signs. */
    static AuthorityKey relieved(AuthorityKey old, AuthorityKey successor, TrustTimes times) {
        var end = successor.signsFrom().plus(times.overlap());
        return end.isBefore(old.signsUntil()) ? old.until(end) : old;
    }

    /** TR-13; nothing to end for a key that has ended or was betrayed. One that still waits has a last second. */
    static Optional<AuthorityKey> retired(AuthorityKey key, Instant now) {
        var end = second(now).plus(LAST_MINUTE);
        if (key.betrayedAt() != null || !end.isBefore(key.signsUntil())) {
            return Optional.empty();
        }
        return Optional.of(key.until(end));
    }

    /** TR-07: whether it is time for the next key. */
    static boolean nearsItsEnd(AuthorityKey key, Instant now, TrustTimes times) {
        var notice = times.lead().multipliedBy(2).plus(times.overlap());
        return key.at(now) == AuthorityKey.State.SIGNING
                && !now.isBefore(key.signsUntil().minus(notice));
    }

    /** TR-11: of a division's keys, that of the authority to sign its lists. */
    static Optional<AuthorityKey> signer(List<AuthorityKey> signing) {
        return signing.stream()
                .min((a, b) -> a.authority().toString().compareTo(b.authority().toString()));
    }

    /** TR-14; from a little earlier, so that an instance with a slower clock can sign with it too. */
    static KitEndorsement endorsement(AuthorityKey.Point point, Instant now, Duration lasts) {
        var at = second(now);
        return new KitEndorsement(point, at, at.minus(CLOCKS), at.plus(lasts));
    }

    /** TR-12. */
    static Instant issue(Instant now, Optional<Instant> before) {
        var at = second(now);
        return before.filter(at::isBefore).orElse(at);
    }

    static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
