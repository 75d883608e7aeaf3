import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.PartList;
import org.freightpass.passtoken.trust.PartLists;
import org.freightpass.passtoken.trust.Verification;

/** Verifies an offline kit as a whole, whoever carried it; needs pass-token. */
public final class Kit {
    public static String standing(
            byte[] signature, byte[] endorsement, Map<String, byte[]> parts, VerificationKey root, Instant now)
            throws NoSuchAlgorithmException {
        var digests = new TreeMap<String, String>();
        for (var part : parts.entrySet()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(part.getValue());
            digests.put(part.getKey(), HexFormat.of().formatHex(digest));
        }
        return switch (PartLists.verify(signature, endorsement, List.of(root))) {
            case Verification.Valid<PartList>(var list) when list.digests().equals(digests) ->
                now.isBefore(list.expiresAt()) ? "certified" : "over";
            case Verification<PartList> other -> "refused";
        };
    }
}
