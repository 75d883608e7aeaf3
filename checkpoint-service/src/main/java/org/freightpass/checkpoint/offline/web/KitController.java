package org.freightpass.checkpoint.offline.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.offline.KitPart;
import org.freightpass.checkpoint.offline.OfflineKit;
import org.freightpass.checkpoint.offline.PackingKits;
import org.freightpass.checkpoint.offline.SigningKits;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A list of parts with their digests, and each part by its name: only what has changed is fetched again. */
@RestController
@RequestMapping({"/api/v1/offline-kit", "/scan/api/v1/offline-kit"})
@PreAuthorize("hasRole('OFFICER')")
class KitController {
    private final PackingKits packing;
    private final SigningKits signing;
    private final Clock clock;

    KitController(PackingKits packing, SigningKits signing, Clock clock) {
        this.packing = packing;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * What the kit holds; {@code now} lets a telephone notice that its clock is off. Where it is {@code certified}, {@code
     * signature} is the list of parts signed by a key of this service and {@code endorsement} what the root signed of that
     * key: CBOR Web Tokens in Base64 ({@code docs/pass-token.md}).
     */
    record Contents(
            Instant now,
            Instant asOf,
            Instant expiresAt,
            boolean certified,
            @Nullable String signature,
            @Nullable String endorsement,
            List<Part> parts) {}

    /** One part, below the address of the kit. */
    record Part(String name, String href, String mediaType, int size, String sha256) {}

    @GetMapping
    ResponseEntity<Contents> kit(Caller caller) {
        var now = clock.instant();
        var kit = packed(caller, now);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(signing.seal(kit, now)
                        .map(seal -> contents(kit, now, seal.signature(), seal.endorsement()))
                        .orElseGet(() -> contents(kit, now, null, null)));
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> part(@PathVariable String name, Caller caller) {
        return packed(caller, clock.instant())
                .part(name)
                .map(KitController::answer)
                .orElseGet(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .field("name")
                        .detail("The kit has no such part; the kit itself lists them.")
                        .response());
    }

    private static Contents contents(
            OfflineKit kit, Instant now, @Nullable String signature, @Nullable String endorsement) {
        var parts = kit.parts().stream().map(KitController::part).toList();
        return new Contents(now, kit.asOf(), kit.expiresAt(), signature != null, signature, endorsement, parts);
    }

    private OfflineKit packed(Caller caller, Instant now) {
        return packing.pack(
                caller.checkpoints().stream().map(CheckpointCode::new).toList(), now);
    }

    private static Part part(KitPart part) {
        return new Part(part.name(), "offline-kit/" + part.name(), part.mediaType(), part.size(), part.digest());
    }

    /** A weak tag: what is sent compressed is the same content in other bytes. */
    private static ResponseEntity<byte[]> answer(KitPart part) {
        return ResponseEntity.ok()
                .eTag("W/\"" + part.digest() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .contentType(MediaType.parseMediaType(part.mediaType()))
                .body(part.content());
    }
}
