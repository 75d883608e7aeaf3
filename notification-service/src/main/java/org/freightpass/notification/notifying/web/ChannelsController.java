package org.freightpass.notification.notifying.web;

import java.util.List;
import java.util.Map;
import org.freightpass.notification.notifying.Channels;
import org.freightpass.notification.notifying.Channels.ChannelState;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows hotline staff what each way to firms can do now and how many notices wait or need a look. */
@RestController
class ChannelsController {
    private final Channels channels;
    private final FollowingNotices following;

    ChannelsController(Channels channels, FollowingNotices following) {
        this.channels = channels;
        this.following = following;
    }

    /** The ways, and the notices of each channel that are not over. */
    record Overview(List<ChannelState> ways, Map<Channel, Map<State, Integer>> notices) {}

    @GetMapping("/api/v1/notices/channels")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    Overview show() {
        return new Overview(channels.states(), following.open());
    }
}
