package org.freightpass.pass.trust.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.pass.trust.Authority;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.KeepingAuthorities;
import org.freightpass.pass.trust.KeyResult;
import org.freightpass.pass.trust.TrustChanges;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the authorities' keys. Asking again for what is so already changes nothing and is answered the same. */
@RestController
@RequestMapping("/api/v1/trust/authorities")
@PreAuthorize("hasRole('ADMIN')")
class AuthoritiesController {
    private final KeepingAuthorities keeping;
    private final Clock clock;

    AuthoritiesController(KeepingAuthorities keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Division, hyphen, department: {@code 220104-IIT}. */
    record Creation(@Nullable String authority) {}

    /** Which key; absent: all that the authority has. */
    record Betrayal(@Nullable String kid) {}

    /** An authority and all its keys, the newest first. */
    record AuthorityResponse(String authority, List<KeyResponse> keys) {}

    /** All authorities. */
    record Authorities(List<AuthorityResponse> authorities) {}

    @GetMapping
    Authorities all() {
        var now = clock.instant();
        var byAuthority = new LinkedHashMap<Authority, List<AuthorityKey>>();
        keeping.all().forEach(key -> byAuthority.merge(key.authority(), List.of(key), AuthoritiesController::joined));
        return new Authorities(byAuthority.entrySet().stream()
                .map(entry -> response(entry.getKey(), entry.getValue(), now))
                .toList());
    }

    @PostMapping
    ResponseEntity<AuthorityResponse> create(@RequestBody Creation body, Caller caller) {
        var now = clock.instant();
        var done = keeping.create(read(String.valueOf(body.authority())), now, by(caller));
        return ResponseEntity.status(done.changed() ? 201 : 200).body(response(done.authority(), done.keys(), now));
    }

    @PostMapping("/{authority}/rotate")
    ResponseEntity<AuthorityResponse> rotate(@PathVariable String authority, Caller caller) {
        return answer(keeping.rotate(read(authority), by(caller), clock.instant()));
    }

    @PostMapping("/{authority}/retire")
    ResponseEntity<AuthorityResponse> retire(@PathVariable String authority, Caller caller) {
        return answer(keeping.retire(read(authority), by(caller), clock.instant()));
    }

    @PostMapping("/{authority}/betray")
    ResponseEntity<AuthorityResponse> betray(
            @PathVariable String authority, @RequestBody(required = false) @Nullable Betrayal body, Caller caller) {
        var kid = body == null ? null : body.kid();
        return answer(keeping.betray(read(authority), kid, by(caller), clock.instant()));
    }

    private ResponseEntity<AuthorityResponse> answer(KeyResult result) {
        return switch (result) {
            case KeyResult.Done done -> ResponseEntity.ok(response(done.authority(), done.keys(), clock.instant()));
            case KeyResult.Unknown unknown ->
                Problem.of(CommonProblem.NOT_FOUND)
                        .detail("The authority has no keys yet: create it first.")
                        .response();
            case KeyResult.UnknownKey unknown ->
                Problem.of(CommonProblem.NOT_FOUND)
                        .field("kid")
                        .detail("The authority has no key with this id.")
                        .response();
        };
    }

    private static AuthorityResponse response(Authority authority, List<AuthorityKey> keys, Instant now) {
        return new AuthorityResponse(
                authority.toString(),
                keys.stream().map(key -> KeyResponse.of(key, now)).toList());
    }

    private static List<AuthorityKey> joined(List<AuthorityKey> some, List<AuthorityKey> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Authority read(String text) {
        return Authority.read(text)
                .orElseThrow(() -> Problem.of(CommonProblem.FIELD_INVALID)
                        .field("authority")
                        .detail("Name an authority by division, hyphen and department, such as 220104-IIT.")
                        .exception());
    }

    private static TrustChanges.By by(Caller caller) {
        return new TrustChanges.By(caller.subject(), caller.name());
    }
}
