package org.freightpass.notification.notifying.web;

import java.util.List;
import java.util.Map;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Channels;
import org.freightpass.notification.notifying.Channels.ChannelState;
import org.freightpass.notification.notifying.Channels.Condition;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows hotline staff what each way to firms can do now and how many notices wait or need a look. */
@RestController
class ChannelsController {
    private final Channels channels;
    private final FollowingNotices following;
    private final Wording wording;

    ChannelsController(Channels channels, FollowingNotices following, Wording wording) {
        this.channels = channels;
        this.following = following;
        this.wording = wording;
    }

    /** One way as clients see it; {@code lastFailure} in the language of the caller. */
    record WayResponse(
            String name,
            Channel channel,
            Condition condition,
            @Nullable Double failuresInPercent,
            int resting,
            int freePlaces,
            int freeThisSecond,
            @Nullable String lastFailure) {}

    /** The ways, and the notices of each channel that are not over. */
    record Overview(List<WayResponse> ways, Map<Channel, Map<State, Integer>> notices) {}

    @GetMapping("/api/v1/notices/channels")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    Overview show() {
        return new Overview(channels.states().stream().map(this::response).toList(), following.open());
    }

    private WayResponse response(ChannelState way) {
        Said failure = way.lastFailure();
        return new WayResponse(
                way.name(),
                way.channel(),
                way.condition(),
                way.failuresInPercent(),
                way.resting(),
                way.freePlaces(),
                way.freeThisSecond(),
                failure == null ? null : wording.of(failure.text(), failure.saying()));
    }
}
