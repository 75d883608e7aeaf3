package org.freightpass.pass.trust;

import java.time.Duration;
import java.time.Instant;
import org.freightpass.pass.trust.TrustChanges.By;
import org.springframework.transaction.annotation.Transactional;

/** Has the root endorse the keys that sign offline kits, by {@link TrustRule#KIT_ENDORSED}. */
public class EndorsingKits {
    private final AuthorityKeys keys;
    private final Notary notary;
    private final TrustChanges changes;
    private final Duration lasts;

    public EndorsingKits(AuthorityKeys keys, Notary notary, TrustChanges changes, Duration lasts) {
        this.keys = keys;
        this.notary = notary;
        this.changes = changes;
        this.lasts = lasts;
    }

    /** What came of asking. */
    public sealed interface Result {

        /** The endorsement, and as a CBOR Web Token in Base64. */
        record Endorsed(KitEndorsement endorsement, String token) implements Result {}

        /** The key signs passes, or is the root. */
        record OtherUse() implements Result {}
    }

    /** Asked for again, there is another endorsement beside the one before. */
    @Transactional
    public Result endorse(AuthorityKey.Point point, By by, Instant now) {
        var signsPasses = keys.all().stream().anyMatch(key -> key.point().equals(point));
        if (signsPasses || notary.root().equals(point)) {
            return new Result.OtherUse();
        }
        var endorsement = TrustRule.endorsement(point, now, lasts);
        changes.endorsed(endorsement, by);
        return new Result.Endorsed(endorsement, notary.sign(endorsement));
    }
}
