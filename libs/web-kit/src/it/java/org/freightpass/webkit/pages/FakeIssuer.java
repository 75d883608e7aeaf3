package org.freightpass.webkit.pages;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.testkit.accounts.DemoAccounts;

/** The sign-in side of the test issuer: hands out codes, and tokens for codes whose verifier fits. */
final class FakeIssuer {

    static final String CLIENT = "console";

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new HashMap<>();

    FakeIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = token(parameters(form)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.length == 2 ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** What the sign-in page of the issuer would send the browser back with. */
    String codeFor(URI authorization) {
        Map<String, String> request = parameters(authorization.getRawQuery());
        String code = "code" + asked.size();
        asked.put(code, request);
        return "code=" + code + "&state=" + request.get("state");
    }

    private String token(Map<String, String> form) {
        Map<String, String> request = asked.remove(form.get("code"));
        if (request == null
                || !challenge(form.getOrDefault("code_verifier", "")).equals(request.get("code_challenge"))) {
            return "{}";
        }
        Map<String, Object> claims = new HashMap<>(DemoAccounts.named("op-iit").claims());
        claims.put("aud", CLIENT);
        claims.put("nonce", request.get("nonce"));
        String token = TestIssuer.tokenWith(claims);
        return "{\"access_token\":\"lent-for-the-desk\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                + token + "\"}";
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
