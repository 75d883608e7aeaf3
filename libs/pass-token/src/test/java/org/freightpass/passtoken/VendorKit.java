package org.freightpass.passtoken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the vectors of {@code docs/vendor-kit} anew, with new keys: {@code mvn -pl libs/pass-token test-compile} and run
 * this class from the module's directory.
 */
public final class VendorKit {
    static final Path DIRECTORY = Path.of("..", "..", "docs", "vendor-kit");
    private static final Instant NOW = Instant.parse("2022-04-20T04:00:00Z");

    private VendorKit() {}

    public static void main(String[] arguments) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var keys = new KitKeys();
        var vectors = KitVectors.of(keys).stream().map(KitVector::json).toList();
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("vectors.json"), json.writeValueAsString(vectors) + "\n");
        Files.writeString(DIRECTORY.resolve("offline-kits.json"), json.writeValueAsString(KitBundles.all()) + "\n");
        Files.writeString(DIRECTORY.resolve("trust-list.json"), json.writeValueAsString(trustList(keys)) + "\n");
    }

    /** The signed list that the keys of the vectors come from. */
    private static Map<String, Object> trustList(KitKeys keys) {
        var list = new TrustList(KitKeys.ROTATED, NOW.plus(Duration.ofDays(30)), keys.trusted());
        var example = new LinkedHashMap<String, Object>();
        example.put("root", KitKeys.jwk(keys.root.publicKey()));
        example.put("token", Base64.getEncoder().encodeToString(TrustLists.sign(list, keys.root)));
        example.put("now", NOW.toString());
        example.put(
                "expected",
                Map.of(
                        "issuedAt", list.issuedAt().toString(),
                        "expiresAt", list.expiresAt().toString(),
                        "keys", List.copyOf(KitKeys.jwks(list.keys()))));
        return example;
    }
}
