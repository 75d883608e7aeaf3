package org.freightpass.notification.notifying.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.Ledger.Filter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.notification.notifying.Said;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a firm's people were told, by which way, and what became of it; newest first. */
@Controller
@RequestMapping("/notices")
@PreAuthorize("hasRole('FIRM')")
class NoticesPage {
    private final FollowingNotices following;
    private final Clock clock;

    NoticesPage(FollowingNotices following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    /** A line of the list; {@code unread}: it is in the page only, and nobody has said that it was read. */
    record Row(
            UUID id,
            Notice.Kind kind,
            Channel channel,
            State state,
            String tone,
            String subject,
            String plate,
            @Nullable Said reason,
            Instant at,
            boolean unread) {
        static Row of(Notice notice) {
            return new Row(
                    notice.id(),
                    notice.kind(),
                    notice.channel(),
                    notice.state(),
                    tone(notice.state()),
                    notice.subject(),
                    notice.plate(),
                    notice.reason(),
                    notice.createdAt(),
                    notice.channel() == Channel.PAGE && notice.state() == State.SENT);
        }

        private static String tone(State state) {
            return switch (state) {
                case PENDING, SENDING -> "WAIT";
                case SENT, DELIVERED -> "GOOD";
                case UNKNOWN -> "ASK";
                case FAILED -> "BAD";
                case SUPERSEDED -> "OVER";
            };
        }
    }

    @GetMapping
    String list(PageRequest page, Model model, Caller caller) {
        Set<String> own = following.firmsOf(caller.username());
        Instant before =
                page.start().map(cursor -> cursor.part(0, Instant::parse)).orElse(null);
        UUID beforeId =
                page.start().map(cursor -> cursor.part(1, UUID::fromString)).orElse(null);
        List<Notice> found = following.page(new Filter(own, null, null, null, before, beforeId, page.fetch()));
        Page<Row> shown = Page.of(found, page, last -> Cursor.of(last.createdAt(), last.id()))
                .map(Row::of);
        model.addAttribute("rows", shown.items());
        model.addAttribute("next", shown.next());
        model.addAttribute("firms", own.size());
        return "notices/notices";
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable UUID id, Caller caller) {
        following.read(id, following.firmsOf(caller.username()), clock.instant());
        return "redirect:/notices";
    }
}
