package org.freightpass.pass.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;

/** Makes keys and signs, in the bytes of {@code docs/pass-token.md}; lists are CBOR Web Tokens, Base64. */
public interface Notary {

    NewKey newKey();

    /** The code of one version of a pass. */
    SignedCode sign(CodeOrder order, SignedCode.Place place, AuthorityKey key, Instant at);

    String sign(StatusDraft list, AuthorityKey key);

    String sign(TrustDraft list);

    String sign(KitEndorsement endorsement);

    /** The public half of the root that signs the trust list. */
    AuthorityKey.Point root();

    /** A new pair: the public half, and the store with the private one. */
    record NewKey(AuthorityKey.Point point, String store) {}

    /** What a status list is to say: every place is valid but those named. */
    record StatusDraft(
            DivisionCode division,
            int number,
            Map<Integer, SignedCode.Status> statuses,
            Instant issuedAt,
            Instant expiresAt,
            Duration timeToLive) {}

    /** What the trust list is to say. */
    record TrustDraft(List<AuthorityKey> keys, Instant issuedAt, Instant expiresAt) {}
}
