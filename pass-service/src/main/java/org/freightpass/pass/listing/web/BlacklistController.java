package org.freightpass.pass.listing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.freightpass.pass.listing.AddToBlacklist;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.pass.listing.KeepingBlacklist;
import org.freightpass.pass.listing.ListingResult;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/blacklist")
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class BlacklistController {

    private final KeepingBlacklist keeping;
    private final Blacklist blacklist;
    private final Clock clock;

    BlacklistController(KeepingBlacklist keeping, Blacklist blacklist, Clock clock) {
        this.keeping = keeping;
        this.blacklist = blacklist;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> add(@RequestBody Request request, Caller caller) {
        return switch (keeping.add(request.wish(), Keepers.of(caller), clock.instant())) {
            case ListingResult.Done<BlacklistEntry> done ->
                ResponseEntity.status(HttpStatus.CREATED).body(Response.of(done.entry()));
            case ListingResult.Refused<BlacklistEntry> refused ->
                ListingProblems.of(refused).response();
        };
    }

    @GetMapping
    Page<Response> list(PageRequest page, Caller caller) {
        Keeper keeper = Keepers.of(caller);
        UUID after =
                page.start().map(cursor -> cursor.part(0, UUID::fromString)).orElse(null);
        return Page.of(blacklist.page(keeper.scope(), after, page.fetch()), page, entry -> Cursor.of(entry.id()))
                .map(Response::of);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> lift(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Caller caller) {
        return switch (keeping.lift(id, reason, Keepers.of(caller), clock.instant())) {
            case ListingResult.Done<BlacklistEntry> done -> ResponseEntity.ok(Response.of(done.entry()));
            case ListingResult.Refused<BlacklistEntry> refused ->
                ListingProblems.of(refused).response();
        };
    }

    record Request(
            BlacklistEntry.@Nullable Kind subject,
            @Nullable String value,
            @Nullable String reason,
            @Nullable Instant until) {

        AddToBlacklist wish() {
            if (subject == null) {
                throw missing("subject", "Enter FIRM, DRIVER or VEHICLE.").exception();
            }
            if (value == null) {
                throw missing("value", "Enter who or what is listed.").exception();
            }
            return new AddToBlacklist(subject, value, reason, until);
        }

        private static Problem missing(String field, String detail) {
            return Problem.of(CommonProblem.FIELD_MISSING).field(field).detail(detail);
        }

        /** Never the value: it may be a driver's number. */
        @Override
        public String toString() {
            return "Request[" + subject + "]";
        }
    }

    /** {@code value} is what people may see: a driver's number is masked. */
    record Response(
            UUID id,
            BlacklistEntry.Kind subject,
            String value,
            String reason,
            Instant from,
            @Nullable Instant until,
            String addedBy,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedReason) {

        static Response of(BlacklistEntry entry) {
            BlacklistEntry.Lifted lifted = entry.lifted();
            return new Response(
                    entry.id(),
                    entry.kind(),
                    entry.shown(),
                    entry.reason(),
                    entry.from(),
                    entry.until(),
                    entry.addedBy(),
                    lifted == null ? null : lifted.by(),
                    lifted == null ? null : lifted.at(),
                    lifted == null ? null : lifted.reason());
        }
    }
}
