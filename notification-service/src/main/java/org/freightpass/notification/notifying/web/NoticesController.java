package org.freightpass.notification.notifying.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.FollowingNotices.ResendResult;
import org.freightpass.notification.notifying.Ledger.Filter;
import org.freightpass.notification.notifying.Notice;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists notices and sends them again. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {
    private final FollowingNotices following;
    private final Wording wording;
    private final Clock clock;

    NoticesController(FollowingNotices following, Wording wording, Clock clock) {
        this.following = following;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FIRM', 'AGENT', 'SUPERVISOR', 'ADMIN')")
    Page<NoticeResponse> list(
            @RequestParam @Nullable String firmId,
            @RequestParam @Nullable String passNumber,
            @RequestParam Notice.@Nullable State state,
            @RequestParam Notice.@Nullable Channel channel,
            PageRequest page,
            Caller caller) {
        Instant before =
                page.start().map(cursor -> cursor.part(0, Instant::parse)).orElse(null);
        UUID beforeId =
                page.start().map(cursor -> cursor.part(1, UUID::fromString)).orElse(null);
        Filter filter =
                new Filter(firms(firmId, caller), number(passNumber), state, channel, before, beforeId, page.fetch());
        List<Notice> found = following.page(filter);
        return Page.of(found, page, last -> Cursor.of(last.createdAt(), last.id()))
                .map(notice -> NoticeResponse.of(notice, wording));
    }

    @PostMapping("/{id}/resend")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    ResponseEntity<NoticeResponse> resend(@PathVariable UUID id) {
        return switch (following.resend(id, clock.instant())) {
            case ResendResult.Pending pending ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(NoticeResponse.of(pending.notice(), wording));
            case ResendResult.OnItsWay onItsWay ->
                Problem.of(NotificationProblem.NOTICE_ON_ITS_WAY)
                        .detail("The notice is " + onItsWay.notice().state() + ".")
                        .response();
            case ResendResult.Unknown unknown ->
                Problem.of(NotificationProblem.NOTICE_UNKNOWN)
                        .detail("There is no notice " + id + ".")
                        .response();
        };
    }

    @PostMapping("/{id}/read")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<Void> read(@PathVariable UUID id, Caller caller) {
        return following.read(id, following.firmsOf(caller.username()), clock.instant())
                ? ResponseEntity.noContent().build()
                : Problem.of(NotificationProblem.NOTICE_UNKNOWN)
                        .detail("There is no notice " + id + " in your page.")
                        .response();
    }

    /** Null: of every firm; a firm's people see their own firms at most. */
    private @Nullable Set<String> firms(@Nullable String firmId, Caller caller) {
        if (caller.hasRole("AGENT") || caller.hasRole("SUPERVISOR") || caller.hasRole("ADMIN")) {
            return firmId == null ? null : Set.of(firmId);
        }
        Set<String> own = following.firmsOf(caller.username());
        if (firmId == null) {
            return own;
        }
        return own.contains(firmId) ? Set.of(firmId) : Set.of();
    }

    private static @Nullable String number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (TypedNumber.readNumber(text)) {
            case Reading.Good<PassNumber> good -> good.value().value();
            case Reading.Bad<PassNumber> bad ->
                throw Problem.of(CommonProblem.PASS_NUMBER_INVALID)
                        .field("passNumber")
                        .detail(bad.text())
                        .exception();
        };
    }
}
