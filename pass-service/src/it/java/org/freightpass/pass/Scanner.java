package org.freightpass.pass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.Verification;
import tools.jackson.databind.json.JsonMapper;

/** Verifies passes as a vendor's scanner would: with the pinned root and what anyone may fetch, nothing else. */
final class Scanner {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Scanner(int port) {
        this.base = "http://localhost:" + port + "/api/v1/trust";
    }

    private VerificationKey root() {
        var jwk = new JsonMapper().readTree(fetch("/root").body());
        return VerificationKey.of(
                bytes(jwk.at("/x").asString()), bytes(jwk.at("/y").asString()));
    }

    private static byte[] bytes(String coordinate) {
        return Base64.getUrlDecoder().decode(coordinate);
    }

    HttpResponse<byte[]> fetch(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }

    TrustList trustList() {
        return switch (TrustLists.verify(fetch("/list").body(), List.of(root()))) {
            case Verification.Valid<TrustList>(var list) -> list;
            case Verification<TrustList> other -> throw new AssertionError("no trust list: " + other);
        };
    }

    Verification<PassClaims> scan(String token) {
        return PassTokens.verify(token, trustList());
    }

    PassClaims valid(String token) {
        return switch (scan(token)) {
            case Verification.Valid<PassClaims>(var claims) -> claims;
            case Verification<PassClaims> other -> throw new AssertionError("refused: " + other);
        };
    }

    PublishedList statusList(StatusListId id) {
        var bytes = fetch("/status/" + id).body();
        return switch (StatusLists.verify(bytes, trustList())) {
            case Verification.Valid<PublishedList>(var list) -> list;
            case Verification<PublishedList> other -> throw new AssertionError("no status list: " + other);
        };
    }

    /** Empty while the list is not issued. */
    Optional<Status> status(PassClaims claims) {
        return fetch("/status/" + claims.statusList()).statusCode() == 404
                ? Optional.empty()
                : statusList(claims.statusList()).statuses().at(claims.status().index());
    }
}
