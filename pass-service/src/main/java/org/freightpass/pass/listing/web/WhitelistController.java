package org.freightpass.pass.listing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.listing.AddToWhitelist;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.pass.listing.KeepingWhitelist;
import org.freightpass.pass.listing.ListingResult;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.listing.WhitelistEntry;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/whitelist")
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class WhitelistController {

    private final KeepingWhitelist keeping;
    private final Whitelist whitelist;
    private final Clock clock;

    WhitelistController(KeepingWhitelist keeping, Whitelist whitelist, Clock clock) {
        this.keeping = keeping;
        this.whitelist = whitelist;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> add(@RequestBody Request request, Caller caller) {
        return switch (keeping.add(request.wish(), Keepers.of(caller), clock.instant())) {
            case ListingResult.Done<WhitelistEntry> done ->
                ResponseEntity.status(HttpStatus.CREATED).body(Response.of(done.entry()));
            case ListingResult.Refused<WhitelistEntry> refused ->
                ListingProblems.of(refused).response();
        };
    }

    @GetMapping
    Page<Response> list(PageRequest page, Caller caller) {
        Keeper keeper = Keepers.of(caller);
        UUID after =
                page.start().map(cursor -> cursor.part(0, UUID::fromString)).orElse(null);
        return Page.of(whitelist.page(keeper.scope(), after, page.fetch()), page, entry -> Cursor.of(entry.id()))
                .map(Response::of);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(@PathVariable UUID id, Caller caller) {
        return switch (keeping.remove(id, Keepers.of(caller), clock.instant())) {
            case ListingResult.Done<WhitelistEntry> done -> ResponseEntity.ok(Response.of(done.entry()));
            case ListingResult.Refused<WhitelistEntry> refused ->
                ListingProblems.of(refused).response();
        };
    }

    record Request(
            @Nullable UUID firmId,
            @Nullable Set<GoodsCategory> goods,
            @Nullable Integer tier,
            @Nullable String liaison,
            @Nullable Instant from,
            @Nullable Instant until) {

        AddToWhitelist wish() {
            if (firmId == null) {
                throw Problem.of(CommonProblem.FIELD_MISSING)
                        .field("firmId")
                        .detail("Name the firm by its id.")
                        .exception();
            }
            return new AddToWhitelist(firmId, goods == null ? Set.of() : goods, tier, liaison, from, until);
        }
    }

    record Response(
            UUID id,
            UUID firmId,
            List<GoodsCategory> goods,
            @Nullable Integer tier,
            @Nullable String liaison,
            Instant from,
            @Nullable Instant until,
            String addedBy) {

        static Response of(WhitelistEntry entry) {
            return new Response(
                    entry.id(),
                    entry.firm(),
                    entry.goods().stream().sorted().toList(),
                    entry.tier(),
                    entry.liaison(),
                    entry.from(),
                    entry.until(),
                    entry.addedBy());
        }
    }
}
