package org.freightpass.system.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, with a bearer token. */
public final class Request {

    private Request() {}

    public static byte[] get(String path, String token) {
        return head("GET", path, token, "").getBytes(StandardCharsets.US_ASCII);
    }

    /** With a key of its own where the caller has one to give. */
    public static byte[] post(String path, String token, String idempotencyKey, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String more = "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
                + (idempotencyKey.isEmpty() ? "" : "Idempotency-Key: " + idempotencyKey + "\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.length + 1024);
        all.writeBytes(head("POST", path, token, more).getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static String head(String method, String path, String token, String more) {
        return method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nAuthorization: Bearer " + token + "\r\n"
                + more + "\r\n";
    }
}
