package org.freightpass.notification.notifying.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.notification.notifying.Channels;
import org.freightpass.notification.notifying.Channels.ChannelState;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.FollowingNotices.ResendResult;
import org.freightpass.notification.notifying.KeepingSubscriptions;
import org.freightpass.notification.notifying.Ledger.Filter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each way to firms can do now, and the notices that did not arrive or may not have; those can be sent again. */
@Controller
@RequestMapping("/channels")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class ChannelsPage {
    private final Channels channels;
    private final FollowingNotices following;
    private final KeepingSubscriptions subscriptions;
    private final Clock clock;

    ChannelsPage(Channels channels, FollowingNotices following, KeepingSubscriptions subscriptions, Clock clock) {
        this.channels = channels;
        this.following = following;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** What the list can show. */
    enum Shown {
        FAILED,
        UNKNOWN
    }

    /** One way with the tone of its condition. */
    record Way(ChannelState state, String tone) {
        static Way of(ChannelState state) {
            return new Way(
                    state,
                    switch (state.condition()) {
                        case OPEN_FOR_ALL -> state.resting() > 0 ? "ASK" : "GOOD";
                        case TRYING -> "ASK";
                        case RESTING -> "BAD";
                    });
        }
    }

    /** {@code again}: what came of sending one again. */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "FAILED") Shown shown,
            @RequestParam(defaultValue = "") String again,
            PageRequest page,
            Model model,
            Caller caller) {
        Instant before =
                page.start().map(cursor -> cursor.part(0, Instant::parse)).orElse(null);
        UUID id = page.start().map(cursor -> cursor.part(1, UUID::fromString)).orElse(null);
        State state = State.valueOf(shown.name());
        Page<Notice> found = Page.of(
                following.page(new Filter(null, null, state, null, before, id, page.fetch())),
                page,
                last -> Cursor.of(last.createdAt(), last.id()));
        Set<String> firms = found.items().stream().map(Notice::recipient).collect(Collectors.toSet());
        Map<String, String> names = subscriptions.names(firms);
        model.addAttribute("ways", channels.states().stream().map(Way::of).toList());
        model.addAttribute("open", following.open());
        model.addAttribute("notices", found.items());
        model.addAttribute("names", names);
        model.addAttribute("next", found.next());
        model.addAttribute("shown", shown);
        model.addAttribute("all", List.of(Shown.values()));
        model.addAttribute("again", again);
        model.addAttribute("sends", caller.hasRole("SUPERVISOR") || caller.hasRole("ADMIN"));
        return "notices/channels";
    }

    @PostMapping("/{id}/resend")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String resend(@PathVariable UUID id, @RequestParam(defaultValue = "FAILED") Shown shown) {
        String again =
                switch (following.resend(id, clock.instant())) {
                    case ResendResult.Pending pending -> "PENDING";
                    case ResendResult.OnItsWay onItsWay -> "ON_ITS_WAY";
                    case ResendResult.Unknown unknown -> "GONE";
                };
        return "redirect:/channels?shown=" + shown + "&again=" + again;
    }
}
