package org.freightpass.checkpoint.offline.cose;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.freightpass.checkpoint.offline.KitKey;
import org.freightpass.checkpoint.offline.KitKeys;
import org.freightpass.checkpoint.offline.KitNotary;
import org.freightpass.checkpoint.offline.KitPart;
import org.freightpass.checkpoint.offline.KitSeal;
import org.freightpass.checkpoint.offline.OfflineKit;
import org.freightpass.passtoken.key.Pkcs12;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.PartList;
import org.freightpass.passtoken.trust.PartLists;
import org.freightpass.passtoken.trust.Verification;

/** Opens each private key once and keeps it in memory. Safe for use by several threads. */
final class CoseKitNotary implements KitNotary {
    private final KitKeys keys;
    private final char[] password;
    private final List<VerificationKey> roots;
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    CoseKitNotary(KitKeys keys, char[] password, List<VerificationKey> roots) {
        this.keys = keys;
        this.password = password.clone();
        this.roots = List.copyOf(roots);
    }

    @Override
    public NewKey newKey(Instant now) {
        var pair = Pkcs12.newPair();
        var publicKey = VerificationKey.of((ECPublicKey) pair.getPublic());
        var text = Base64.getUrlEncoder().withoutPadding();
        return new NewKey(
                new KitKey(
                        publicKey.id().value(),
                        text.encodeToString(publicKey.x()),
                        text.encodeToString(publicKey.y()),
                        now.truncatedTo(ChronoUnit.MILLIS),
                        null),
                Pkcs12.seal(pair.getPrivate(), password));
    }

    /** The private half is opened here, in the round, so that signing needs no database. */
    @Override
    public Optional<KitKey.Endorsed> endorsed(KitKey key) {
        var token = key.endorsement();
        if (token == null) {
            return Optional.empty();
        }
        return Endorsements.verify(bytes(token), roots) instanceof Verification.Valid<Endorsement>(var endorsement)
                        && endorsement.purpose().equals(Endorsement.OFFLINE_KIT)
                        && endorsement.key().equals(opened(key).publicKey())
                ? Optional.of(new KitKey.Endorsed(key, endorsement.from(), endorsement.until()))
                : Optional.empty();
    }

    @Override
    public KitSeal sign(OfflineKit kit, KitKey.Endorsed key, Instant now) {
        var digests = kit.parts().stream().collect(Collectors.toMap(KitPart::name, KitPart::digest));
        var list = PartList.of(now.truncatedTo(ChronoUnit.SECONDS), kit.asOf(), kit.expiresAt(), digests);
        var signed = PartLists.sign(list, opened(key.key()));
        return new KitSeal(
                Base64.getEncoder().encodeToString(signed),
                String.valueOf(key.key().endorsement()));
    }

    private SigningKey opened(KitKey key) {
        return opened.computeIfAbsent(key.kid(), kid -> open(key));
    }

    private SigningKey open(KitKey key) {
        var publicKey = VerificationKey.of(coordinate(key.x()), coordinate(key.y()));
        return SigningKey.of(
                Pkcs12.open(keys.store(key.kid()), password, "freight.checkpoint.kit.password"), publicKey);
    }

    private static byte[] coordinate(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** What is no Base64 is no endorsement. */
    private static byte[] bytes(String token) {
        try {
            return Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
