package org.freightpass.system.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** A receiver's check of a webhook, as Standard Webhooks has it; with no code of the service. */
public final class Signed {

    private static final String ALGORITHM = "HmacSHA256";

    private Signed() {}

    /**
     * Whether the call is signed with the secret.
     *
     * @param secret {@code whsec_} and the key in Base64
     * @param call what came: key, and told: timestamp, signature and body
     */
    public static boolean isGood(String secret, JsonNode call) throws GeneralSecurityException {
        JsonNode told = call.path("told");
        String signed = call.path("key").asString() + "."
                + told.path("timestamp").asString() + "." + told.path("body").asString();
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), ALGORITHM));
        String wanted =
                "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII),
                told.path("signature").asString().getBytes(StandardCharsets.US_ASCII));
    }
}
