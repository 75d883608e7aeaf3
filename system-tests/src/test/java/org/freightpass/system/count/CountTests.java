package org.freightpass.system.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.system.count.Count.Committed;
import org.freightpass.system.count.PassTopic.Published;
import org.junit.jupiter.api.Test;

/** The count must notice what it is there to notice. */
class CountTests {

    private static final Committed PASS = new Committed("220104000001", "UNIFIED", "吉A12345", "ACTIVE");
    private static final Map<String, Set<Published>> PUBLISHED =
            Map.of(PASS.number(), Set.of(new Published(PASS.number(), "pass.issued.v1", "event-1")));
    private static final Map<String, String> SEEN = Map.of(PASS.number(), "ACTIVE");

    @Test
    void committedPublishedAndVisibleIsClean() {
        Count count = Count.of(List.of(PASS), PUBLISHED, SEEN);

        assertThat(count).isEqualTo(new Count(1, 1, 1, 0, 0));
        assertThat(count.isClean()).isTrue();
        assertThat(count).hasToString("count committed=1 published=1 visible=1 lost=0 twice=0");
    }

    @Test
    void committedButNotPublishedIsLost() {
        assertThat(Count.of(List.of(PASS), Map.of(), SEEN).lost()).isOne();
    }

    @Test
    void publishedButNotVisibleIsLost() {
        assertThat(Count.of(List.of(PASS), PUBLISHED, Map.of()).lost()).isOne();
    }

    @Test
    void visibleInAnotherStateIsLost() {
        assertThat(Count.of(List.of(PASS), PUBLISHED, Map.of(PASS.number(), "REVOKED"))
                        .lost())
                .isOne();
    }

    @Test
    void issuedByTwoEventsIsTwice() {
        Set<Published> events = Set.of(
                new Published(PASS.number(), "pass.issued.v1", "event-1"),
                new Published(PASS.number(), "pass.issued.v1", "event-2"));

        assertThat(Count.of(List.of(PASS), Map.of(PASS.number(), events), SEEN).twice())
                .isOne();
    }

    @Test
    void twoLivePassesOfAVehicleAreTwice() {
        Committed second = new Committed("220104000002", "UNIFIED", "吉A12345", "SUSPENDED");

        assertThat(Count.of(List.of(PASS, second), PUBLISHED, SEEN).twice()).isOne();
    }

    @Test
    void twoPassesOfAVehicleOfWhichOneEndedAreNotTwice() {
        Committed ended = new Committed("220104000002", "UNIFIED", "吉A12345", "REPLACED");

        assertThat(Count.of(List.of(PASS, ended), PUBLISHED, SEEN).twice()).isZero();
    }
}
