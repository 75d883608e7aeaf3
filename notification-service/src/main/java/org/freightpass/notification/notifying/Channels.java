package org.freightpass.notification.notifying;

import java.util.List;
import org.freightpass.notification.notifying.Notice.Channel;
import org.jspecify.annotations.Nullable;

/** What the ways to firms can do at this moment, on this instance. */
public interface Channels {
    /** Whether a way is used: as usual, for trying out after a rest, or not at all. */
    enum Condition {
        OPEN_FOR_ALL,
        TRYING,
        RESTING
    }

    /**
     * One way, a gateway or a server of a channel. {@code failuresInPercent} is null before enough was sent to tell;
     * {@code resting} counts the firms whose own addresses are left alone, where that is judged by firm.
     */
    record ChannelState(
            String name,
            Channel channel,
            Condition condition,
            @Nullable Double failuresInPercent,
            int resting,
            int freePlaces,
            int freeThisSecond,
            @Nullable Said lastFailure) {}

    List<ChannelState> states();
}
