package org.freightpass.pass.trust.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.freightpass.pass.trust.AuthorityKeys;
import org.freightpass.pass.trust.ListName;
import org.freightpass.pass.trust.Notary;
import org.freightpass.pass.trust.SignedLists;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a checkpoint needs to verify passes, for anyone. A cache may answer for a second, so that a thousand scanners that
 * ask at once cost one look; while the service is away it may go on, as the lists say themselves when they are too old.
 */
@RestController
@RequestMapping("/api/v1/trust")
class TrustListsController {
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic().staleIfError(Duration.ofDays(1));
    private static final MediaType JWK = MediaType.valueOf("application/jwk+json");

    private final SignedLists lists;
    private final AuthorityKeys keys;
    private final Notary notary;
    private final JsonMapper json;
    private final Clock clock;

    TrustListsController(SignedLists lists, AuthorityKeys keys, Notary notary, JsonMapper json, Clock clock) {
        this.lists = lists;
        this.keys = keys;
        this.notary = notary;
        this.json = json;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths trustPaths() {
            return PublicPaths.get(
                    "/api/v1/trust/keys", "/api/v1/trust/list", "/api/v1/trust/status/*", "/api/v1/trust/root");
        }
    }

    /** The keys that are trusted now. */
    record Keys(List<KeyResponse> keys) {}

    @GetMapping("/keys")
    ResponseEntity<byte[]> keys() {
        var now = clock.instant();
        var trusted =
                keys.trusted(now).stream().map(key -> KeyResponse.of(key, now)).toList();
        return answer(json.writeValueAsBytes(new Keys(trusted)), MediaType.APPLICATION_JSON);
    }

    @GetMapping("/root")
    ResponseEntity<byte[]> root() {
        return answer(json.writeValueAsBytes(KeyResponse.Jwk.of(notary.root())), JWK);
    }

    @GetMapping("/list")
    ResponseEntity<byte[]> list() {
        return list(ListName.TRUST, TrustLists.TYPE);
    }

    @GetMapping("/status/{list}")
    ResponseEntity<byte[]> status(@PathVariable String list) {
        var name = ListName.readStatus(list)
                .orElseThrow(() -> Problem.of(CommonProblem.FIELD_INVALID)
                        .field("list")
                        .detail("Name a list by division, hyphen and number, such as 220104-1.")
                        .exception());
        return list(name, StatusLists.TYPE);
    }

    private ResponseEntity<byte[]> list(ListName name, String type) {
        return lists.find(name)
                .map(list -> answer(Base64.getDecoder().decode(list.token()), MediaType.valueOf(type)))
                .orElseGet(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("There is no such list, or it is not issued yet.")
                        .response());
    }

    private static ResponseEntity<byte[]> answer(byte[] body, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CACHED)
                .eTag('"' + tag(body) + '"')
                .body(body);
    }

    private static String tag(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
