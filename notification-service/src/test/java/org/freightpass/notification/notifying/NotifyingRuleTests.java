package org.freightpass.notification.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.freightpass.notification.notifying.Happening.What;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotifyingRuleTests {
    private static final Instant NOW = Instant.parse("2022-04-21T08:00:00Z");
    private static final SendingPolicy POLICY = new SendingPolicy(
            Duration.ofSeconds(30), 6, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(2));
    private static final Set<What> UNTOLD = EnumSet.of(What.PASS_AMENDED, What.PASS_CANCELLED, What.APPLICATION_OTHER);

    @ParameterizedTest
    @EnumSource
    void firmIsToldOfWhatConcernsIt(What what) {
        var kind = NotifyingRule.notice(happening(what, "firm"));
        if (UNTOLD.contains(what)) {
            assertThat(kind).isEmpty();
        } else {
            assertThat(kind).map(Enum::name).contains(what.name());
        }
        assertThat(NotifyingRule.notice(happening(what, null))).isEmpty();
    }

    @Test
    void olderVersionIsOneBelowTheSeenOne() {
        assertThat(NotifyingRule.isOlder(2, 3)).isTrue();
        assertThat(NotifyingRule.isOlder(3, 3)).isFalse();
        assertThat(NotifyingRule.isOlder(1, null)).isFalse();
    }

    @Test
    void waitDoublesUpToTheLongestAndEndsAfterTheLastAttempt() {
        assertThat(NotifyingRule.triedAgain(1, NOW, POLICY)).contains(NOW.plusSeconds(30));
        assertThat(NotifyingRule.triedAgain(2, NOW, POLICY)).contains(NOW.plusSeconds(60));
        assertThat(NotifyingRule.triedAgain(4, NOW, POLICY)).contains(NOW.plusSeconds(240));
        assertThat(NotifyingRule.triedAgain(5, NOW, POLICY)).contains(NOW.plusSeconds(300));
        assertThat(NotifyingRule.triedAgain(6, NOW, POLICY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverMayBeSentAgain(State state) {
        assertThat(NotifyingRule.mayBeSentAgain(state)).isEqualTo(state != State.PENDING && state != State.SENDING);
    }

    @Test
    void cleanTextHasNoLineBreakOfAnyKind() {
        assertThat(NotifyingRule.clean("a\r\nBcc: x\u0085y\u2028z\u202Eq\u0000"))
                .isEqualTo("a Bcc: x y z q");
        assertThat(NotifyingRule.clean(" 长春 物流 ")).isEqualTo("长春 物流");
    }

    @Test
    void noticeIsDueWhenTheWindowIsOver() {
        assertThat(NotifyingRule.due(NOW, POLICY)).isEqualTo(NOW.plusSeconds(30));
        assertThat(NotifyingRule.unknownIfSendingSince(NOW, POLICY)).isEqualTo(NOW.minusSeconds(120));
    }

    private static Happening happening(What what, @Nullable String firm) {
        return new Happening(
                "e", what, "s", 1, firm, "220104000001", null, "吉A12345", "220104", "210102", null, null, null);
    }
}
