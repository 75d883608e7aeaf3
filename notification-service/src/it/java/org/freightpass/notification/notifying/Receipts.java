package org.freightpass.notification.notifying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receipts as a gateway signs and sends them; with no code of the service. */
final class Receipts {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ALGORITHM = "HmacSHA256";

    private Receipts() {}

    /** Status of the answer to a receipt that is signed with {@code secret} at {@code signedAt}. */
    static int send(String address, byte[] secret, Instant signedAt, String body) {
        String id = "receipt-" + body.hashCode();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(signedAt.getEpochSecond()))
                .header("webhook-signature", signature(secret, id, Long.toString(signedAt.getEpochSecond()), body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("no answer to a receipt", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Standard Webhooks has it. */
    static String signature(byte[] secret, String id, String seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
