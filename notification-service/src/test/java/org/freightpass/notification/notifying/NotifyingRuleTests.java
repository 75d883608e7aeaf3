package org.freightpass.notification.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.freightpass.notification.notifying.Happening.What;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotifyingRuleTests {
    private static final Instant NOW = Instant.parse("2022-04-21T08:00:00Z");
    private static final SendingPolicy POLICY = new SendingPolicy(
            Duration.ofSeconds(30),
            6,
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofHours(24),
            Duration.ofHours(4),
            Duration.ofDays(1));
    private static final Set<State> OVER = EnumSet.of(State.SENT, State.DELIVERED, State.UNKNOWN, State.FAILED);
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
    void aPassThatHasEndedMakesWhatWaitsPointless() {
        List<String> pairs = NotifyingRule.pointless().stream()
                .map(pair -> pair.older() + ">" + pair.newer())
                .toList();
        assertThat(pairs)
                .contains("PASS_ISSUED>PASS_REVOKED", "PASS_SUSPENDED>PASS_EXPIRED", "PASS_SUSPENDED>PASS_RESUMED")
                .doesNotContain("PASS_ISSUED>PASS_SUSPENDED", "PASS_REVOKED>PASS_EXPIRED", "PASS_REVOKED>PASS_RESUMED")
                .doesNotContain("TRUCK_BLOCKED>PASS_REVOKED");
    }

    @Test
    void webhookIsTriedForFourHoursAndDisabledAfterADay() {
        Notice young = tried(Channel.WEBHOOK, 40, NOW.minus(Duration.ofHours(4)).plusMillis(1));
        Notice old = tried(Channel.WEBHOOK, 2, NOW.minus(Duration.ofHours(4)));
        assertThat(NotifyingRule.triedAgain(young, NOW, POLICY)).contains(NOW.plusSeconds(300));
        assertThat(NotifyingRule.triedAgain(old, NOW, POLICY)).isEmpty();
        assertThat(NotifyingRule.isWebhookDisabled(null, NOW, POLICY)).isFalse();
        assertThat(NotifyingRule.isWebhookDisabled(NOW.minus(Duration.ofDays(1)).plusMillis(1), NOW, POLICY))
                .isFalse();
        assertThat(NotifyingRule.isWebhookDisabled(NOW.minus(Duration.ofDays(1)), NOW, POLICY))
                .isTrue();
    }

    @Test
    void gatewayThatIsAwayIsWaitedForADayWhateverTheAttempts() {
        Notice young = tried(Channel.SMS, 99, NOW.minus(Duration.ofHours(24)).plusMillis(1));
        Notice old = tried(Channel.SMS, 1, NOW.minus(Duration.ofHours(24)));
        assertThat(NotifyingRule.triedWhenBack(young, NOW, POLICY)).contains(NOW.plusSeconds(30));
        assertThat(NotifyingRule.triedWhenBack(old, NOW, POLICY)).isEmpty();
    }

    @Test
    void receiptIsFiveMinutesOldAtMost() {
        Duration window = NotifyingRule.RECEIPT_WINDOW;
        assertThat(NotifyingRule.isReceiptTimely(NOW.minus(window), NOW)).isTrue();
        assertThat(NotifyingRule.isReceiptTimely(NOW.minus(window).minusMillis(1), NOW))
                .isFalse();
        assertThat(NotifyingRule.isReceiptTimely(NOW.plus(window), NOW)).isTrue();
        assertThat(NotifyingRule.isReceiptTimely(NOW.plus(window).plusMillis(1), NOW))
                .isFalse();
    }

    @Test
    void whatAFirmDidNotChooseGoesTheUsualWaysAndADeadWebhookByEmail() {
        Subscription usual = Subscription.usual("firm");
        assertThat(usual.ways(Kind.PASS_ISSUED)).containsExactly(Channel.EMAIL);
        assertThat(usual.ways(Kind.TRUCK_BLOCKED)).containsExactly(Channel.EMAIL, Channel.SMS, Channel.PAGE);
        Map<Kind, Set<Channel>> chosen = Map.of(Kind.PASS_ISSUED, Set.of(Channel.WEBHOOK, Channel.PAGE));
        Subscription live = new Subscription("firm", chosen, null, "https://example.com", 1, NOW, null);
        assertThat(live.ways(Kind.PASS_ISSUED)).containsExactly(Channel.WEBHOOK, Channel.PAGE);
        assertThat(live.failing(NOW, NOW).ways(Kind.PASS_ISSUED)).containsExactly(Channel.EMAIL, Channel.PAGE);
    }

    @Test
    void whatAFirmLacksIsSaid() {
        Firm bare = new Firm("firm", 1, "Firm", "Li", null, "85097301", Locale.CHINESE, Set.of());
        Subscription usual = Subscription.usual("firm");
        Subscription own = new Subscription("firm", Map.of(), "13800138000", null, 1, null, null);
        assertThat(missing(Channel.SMS, bare, usual)).isEqualTo("MOBILE_MISSING");
        assertThat(missing(Channel.SMS, bare, own)).isEmpty();
        assertThat(missing(Channel.EMAIL, bare, usual)).isEqualTo("EMAIL_MISSING");
        assertThat(missing(Channel.WEBHOOK, bare, usual)).isEqualTo("WEBHOOK_GONE");
        assertThat(missing(Channel.PAGE, bare, usual)).isEmpty();
    }

    @Test
    void onlyWhatIsKnownToBeOverGetsANewKey() {
        assertThat(NotifyingRule.isSentAnew(Channel.SMS, State.FAILED)).isTrue();
        assertThat(NotifyingRule.isSentAnew(Channel.SMS, State.UNKNOWN)).isFalse();
        assertThat(NotifyingRule.isSentAnew(Channel.EMAIL, State.FAILED)).isFalse();
    }

    @Test
    void waitDoublesUpToTheLongestAndEndsAfterTheLastAttempt() {
        assertThat(NotifyingRule.triedAgain(tried(Channel.EMAIL, 1, NOW), NOW, POLICY))
                .contains(NOW.plusSeconds(30));
        assertThat(NotifyingRule.triedAgain(tried(Channel.EMAIL, 2, NOW), NOW, POLICY))
                .contains(NOW.plusSeconds(60));
        assertThat(NotifyingRule.triedAgain(tried(Channel.EMAIL, 4, NOW), NOW, POLICY))
                .contains(NOW.plusSeconds(240));
        assertThat(NotifyingRule.triedAgain(tried(Channel.EMAIL, 5, NOW), NOW, POLICY))
                .contains(NOW.plusSeconds(300));
        assertThat(NotifyingRule.triedAgain(tried(Channel.EMAIL, 6, NOW), NOW, POLICY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverMayBeSentAgain(State state) {
        assertThat(NotifyingRule.mayBeSentAgain(state)).isEqualTo(OVER.contains(state));
    }

    @Test
    void cleanTextHasNoLineBreakOfAnyKind() {
        assertThat(NotifyingRule.clean("a\r\nBcc: x\u0085y\u2028z\u202Eq\u0000"))
                .isEqualTo("a Bcc: x y z q");
        assertThat(NotifyingRule.clean(" 长春 物流 ")).isEqualTo("长春 物流");
    }

    @Test
    void noticeIsDueWhenTheWindowIsOver() {
        assertThat(NotifyingRule.due(Kind.PASS_ISSUED, null, NOW, POLICY)).isEqualTo(NOW.plusSeconds(30));
        assertThat(NotifyingRule.due(Kind.PASS_ISSUED, NOW.minusSeconds(20), NOW, POLICY))
                .isEqualTo(NOW.plusSeconds(30));
        assertThat(NotifyingRule.unknownIfSendingSince(NOW, POLICY)).isEqualTo(NOW.minusSeconds(120));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUCK_BLOCKED", "PASS_SUSPENDED", "PASS_RESUMED", "PASS_REVOKED"})
    void whatStopsATruckLeavesAtOnceUnlessTheFirmHasJustBeenTold(Kind kind) {
        assertThat(NotifyingRule.due(kind, null, NOW, POLICY)).isEqualTo(NOW);
        assertThat(NotifyingRule.due(kind, NOW.minusSeconds(30), NOW, POLICY)).isEqualTo(NOW);
        assertThat(NotifyingRule.due(kind, NOW.minusSeconds(30).plusMillis(1), NOW, POLICY))
                .isEqualTo(NOW.plusMillis(1));
        assertThat(NotifyingRule.due(kind, NOW, NOW, POLICY)).isEqualTo(NOW.plusSeconds(30));
    }

    private static Notice tried(Channel channel, int attempts, Instant createdAt) {
        Notice owed = Notice.owed(
                happening(What.PASS_ISSUED, "firm"), "firm", channel, Kind.PASS_ISSUED, createdAt, createdAt);
        return new Notice(
                owed.id(),
                owed.eventId(),
                owed.recipient(),
                channel,
                owed.kind(),
                1,
                owed.passNumber(),
                null,
                owed.plate(),
                owed.origin(),
                owed.destination(),
                null,
                null,
                null,
                State.SENDING,
                owed.id(),
                null,
                false,
                attempts,
                createdAt,
                createdAt,
                createdAt,
                null,
                null);
    }

    /** The code of what is said of it; nothing: it lacks nothing. */
    private static String missing(Channel channel, Firm firm, Subscription subscription) {
        Said said = NotifyingRule.missing(channel, firm, subscription);
        return said == null || said.saying() == null ? "" : said.saying().code();
    }

    private static Happening happening(What what, @Nullable String firm) {
        return new Happening(
                "e", what, "s", 1, firm, "220104000001", null, "吉A12345", "220104", "210102", null, null, null, null);
    }
}
