package org.freightpass.passtoken;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.PartList;
import org.freightpass.passtoken.trust.PartLists;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.TrustedKey;
import org.jspecify.annotations.Nullable;

/** Offline kits for the vendor kit: one that is good, and one for each link of its chain that may be broken. */
final class KitBundles {
    private static final Instant NOW = Instant.parse("2022-04-20T04:00:00Z");
    private static final Instant AS_OF = NOW.minusSeconds(2);
    private static final Instant EXPIRES = AS_OF.plus(Duration.ofHours(24));
    private static final Instant FROM = NOW.minus(Duration.ofDays(10));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(20));

    private final SigningKey root = SigningKey.generate();
    private final SigningKey otherRoot = SigningKey.generate();
    private final SigningKey kitKey = SigningKey.generate();
    private final SigningKey passKey = ExampleKey.KEY;
    private final List<Map<String, Object>> bundles = new ArrayList<>();

    private KitBundles() {}

    /** As {@code offline-kits.json} holds them. */
    static List<Map<String, Object>> all() {
        var made = new KitBundles();
        made.chain();
        made.content();
        return made.bundles;
    }

    private void chain() {
        var good = endorsed(kitKey, Endorsement.OFFLINE_KIT, FROM, UNTIL, root);
        var list = signed(kitKey);
        add("certified", "certified", NOW, list, good);
        add("last-second", "certified", EXPIRES.minusSeconds(1), list, good);
        add("over", "over", EXPIRES, list, good);
        add("not-certified", "uncertified", NOW, null, null);
        add("wrong-signature", "refused", NOW, changed(list), good);
        add("signed-by-an-authority", "refused", NOW, signed(passKey), good);
        add("signed-by-the-root", "refused", NOW, signed(root), good);
        add(
                "endorsed-by-another-root",
                "refused",
                NOW,
                list,
                endorsed(kitKey, Endorsement.OFFLINE_KIT, FROM, UNTIL, otherRoot));
        add("endorsement-changed", "refused", NOW, list, changed(good));
        add("endorsed-for-another-purpose", "refused", NOW, list, endorsed(kitKey, "road-signs", FROM, UNTIL, root));
        add(
                "endorsement-over",
                "refused",
                NOW,
                list,
                endorsed(kitKey, Endorsement.OFFLINE_KIT, FROM, NOW.minusSeconds(1), root));
        add(
                "endorsement-ends-before-the-kit",
                "refused",
                NOW,
                list,
                endorsed(kitKey, Endorsement.OFFLINE_KIT, FROM, EXPIRES.minusSeconds(1), root));
        add(
                "endorsement-not-yet",
                "refused",
                NOW,
                list,
                endorsed(kitKey, Endorsement.OFFLINE_KIT, NOW.plusSeconds(1), UNTIL, root));
        add("trust-list-as-endorsement", "refused", NOW, signed(passKey), trustList());
        add("endorsement-as-list", "refused", NOW, good, good);
    }

    private void content() {
        var good = endorsed(kitKey, Endorsement.OFFLINE_KIT, FROM, UNTIL, root);
        var list = signed(kitKey);
        var changed = contents();
        changed.put("register", "{\"home\":\"220001\",\"checkpoints\":[]}".getBytes(UTF_8));
        bundles.add(bundle("part-with-one-changed-byte", "refused", NOW, list, good, contents(), changed));
        bundles.add(bundle("digest-changed-with-its-part", "refused", NOW, list, good, changed, changed));
        var less = contents();
        less.remove("regimes");
        bundles.add(bundle("part-left-out", "refused", NOW, list, good, less, less));
        var more = contents();
        more.put("more", new byte[] {1});
        bundles.add(bundle("part-put-in", "refused", NOW, list, good, more, more));
    }

    private void add(
            String name, String expected, Instant now, byte @Nullable [] signature, byte @Nullable [] endorsement) {
        bundles.add(bundle(name, expected, now, signature, endorsement, contents(), contents()));
    }

    private Map<String, Object> bundle(
            String name,
            String expected,
            Instant now,
            byte @Nullable [] signature,
            byte @Nullable [] endorsement,
            SortedMap<String, byte[]> told,
            SortedMap<String, byte[]> parts) {
        var kit = new LinkedHashMap<String, @Nullable Object>();
        kit.put("now", NOW.toString());
        kit.put("asOf", AS_OF.toString());
        kit.put("expiresAt", EXPIRES.toString());
        kit.put("certified", signature != null);
        kit.put("signature", base64(signature));
        kit.put("endorsement", base64(endorsement));
        kit.put(
                "parts",
                told.entrySet().stream()
                        .map(part -> told(part.getKey(), part.getValue()))
                        .toList());
        var contents = new LinkedHashMap<String, @Nullable Object>();
        parts.forEach((part, bytes) -> contents.put(part, base64(bytes)));
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("name", name);
        bundle.put("root", KitKeys.jwk(root.publicKey()));
        bundle.put("now", now.toString());
        bundle.put("kit", kit);
        bundle.put("contents", contents);
        bundle.put("expected", expected);
        return bundle;
    }

    private static Map<String, Object> told(String name, byte[] bytes) {
        var part = new LinkedHashMap<String, Object>();
        part.put("name", name);
        part.put("href", "offline-kit/" + name);
        part.put("mediaType", "application/json");
        part.put("size", bytes.length);
        part.put("sha256", digest(bytes));
        return part;
    }

    private static byte[] signed(SigningKey key) {
        var digests = new TreeMap<String, String>();
        contents().forEach((name, bytes) -> digests.put(name, digest(bytes)));
        return PartLists.sign(new PartList(NOW, AS_OF, EXPIRES, digests), key);
    }

    private static byte[] endorsed(SigningKey key, String purpose, Instant from, Instant until, SigningKey root) {
        return Endorsements.sign(new Endorsement(key.publicKey(), purpose, from, from, until), root);
    }

    private byte[] trustList() {
        var key = new TrustedKey(KitKeys.IIT, passKey.publicKey(), FROM, UNTIL);
        return TrustLists.sign(new TrustList(FROM, UNTIL, List.of(key)), root);
    }

    private static SortedMap<String, byte[]> contents() {
        var contents = new TreeMap<String, byte[]>();
        contents.put("regimes", "{\"defaultRuleSet\":\"2022-04-18\",\"regimes\":[]}".getBytes(UTF_8));
        contents.put("register", "{\"home\":\"220000\",\"checkpoints\":[]}".getBytes(UTF_8));
        return contents;
    }

    private static byte[] changed(byte[] message) {
        var changed = message.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
