package org.freightpass.pass.trust.cose;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.CodeOrder;
import org.freightpass.pass.trust.KeyStores;
import org.freightpass.pass.trust.KitEndorsement;
import org.freightpass.pass.trust.Notary;
import org.freightpass.pass.trust.SignedCode;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.StatusIndex;
import org.freightpass.passtoken.key.Pkcs12;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusList;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.TrustedKey;

/** Signs by COSE with what {@link KeyRing} holds. Safe for use by several threads. */
final class CoseNotary implements Notary {
    private final KeyRing ring;
    private final KeyStores stores;

    CoseNotary(KeyRing ring, KeyStores stores) {
        this.ring = ring;
        this.stores = stores;
    }

    @Override
    public NewKey newKey() {
        return ring.sealed(Pkcs12.newPair());
    }

    @Override
    public SignedCode sign(CodeOrder order, SignedCode.Place place, AuthorityKey key, Instant at) {
        var crew = order.crewDocuments().stream()
                .map(document -> CrewMark.of(order.number(), order.version(), document))
                .toList();
        var text = PassTokens.sign(claims(order, place, crew, at), ring.of(key));
        return new SignedCode(
                order.number(),
                order.version(),
                place,
                crew.stream().map(mark -> "%04x".formatted(mark.value())).toList(),
                key.kid(),
                text,
                order.status(),
                at,
                order.validUntil());
    }

    private static PassClaims claims(CodeOrder order, SignedCode.Place place, List<CrewMark> crew, Instant at) {
        return new PassClaims(
                authority(order.authority()),
                order.number(),
                order.version(),
                order.plate(),
                order.plateColour(),
                order.origin(),
                order.destination(),
                order.via(),
                order.returnTrip(),
                order.goods(),
                at,
                order.validFrom(),
                order.validUntil(),
                crew,
                new StatusIndex(place.list(), place.index()));
    }

    @Override
    public String sign(StatusDraft list, AuthorityKey key) {
        var edit = StatusList.allValid().edit();
        list.statuses().forEach((index, status) -> edit.set(index, status(status)));
        var published = new PublishedList(
                new StatusListId(list.division(), list.number()),
                authority(key.authority()),
                list.issuedAt(),
                list.expiresAt(),
                list.timeToLive(),
                edit.done());
        return Base64.getEncoder().encodeToString(StatusLists.sign(published, ring.of(key)));
    }

    @Override
    public String sign(TrustDraft list) {
        var keys = list.keys().stream().map(CoseNotary::trusted).toList();
        var signed = TrustLists.sign(new TrustList(list.issuedAt(), list.expiresAt(), keys), ring.root());
        return Base64.getEncoder().encodeToString(signed);
    }

    @Override
    public String sign(KitEndorsement endorsement) {
        var signed = Endorsements.sign(
                new Endorsement(
                        publicKey(endorsement.point()),
                        Endorsement.OFFLINE_KIT,
                        endorsement.issuedAt(),
                        endorsement.from(),
                        endorsement.until()),
                ring.root());
        return Base64.getEncoder().encodeToString(signed);
    }

    @Override
    public AuthorityKey.Point root() {
        return stores.root()
                .orElseThrow(() -> new IllegalStateException("There is no root key"))
                .point();
    }

    private static TrustedKey trusted(AuthorityKey key) {
        return new TrustedKey(authority(key.authority()), publicKey(key.point()), key.signsFrom(), key.signsUntil());
    }

    private static VerificationKey publicKey(AuthorityKey.Point point) {
        return VerificationKey.of(KeyRing.bytes(point.x()), KeyRing.bytes(point.y()));
    }

    private static Authority authority(org.freightpass.pass.trust.Authority authority) {
        return new Authority(authority.division(), authority.department());
    }

    private static Status status(SignedCode.Status status) {
        return switch (status) {
            case VALID -> Status.VALID;
            case INVALID -> Status.INVALID;
            case SUSPENDED -> Status.SUSPENDED;
        };
    }
}
