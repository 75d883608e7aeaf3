package org.freightpass.pass.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.trust.AuthorityKey.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of each boundary in a key's life. */
class TrustRuleTests {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final Authority IIT = Authority.of("220104-IIT");
    private static final AuthorityKey.Point POINT = new AuthorityKey.Point("0011223344556677", "x", "y");
    private static final TrustTimes TIMES = new TrustTimes(
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ofDays(365),
            Duration.ofDays(2),
            Duration.ofHours(6),
            Duration.ofMinutes(1));

    private final AuthorityKey first = TrustRule.first(IIT, POINT, NOON.plusMillis(700), TIMES);

    @Test
    void firstKeySignsAtOnceAndForSlowerClocks() {
        assertThat(first.at(NOON)).isEqualTo(State.SIGNING);
        assertThat(first.at(NOON.minus(Duration.ofMinutes(5)))).isEqualTo(State.SIGNING);
        assertThat(first.at(NOON.minus(Duration.ofMinutes(5)).minusSeconds(1))).isEqualTo(State.PUBLISHED);
        assertThat(first.at(NOON.plus(TIMES.keyLife()).minusSeconds(1))).isEqualTo(State.SIGNING);
        assertThat(first.at(NOON.plus(TIMES.keyLife()))).isEqualTo(State.RETIRED);
    }

    @Test
    void successorIsPublishedBeforeItSignsAndTheOldOneOverlaps() {
        var next = TrustRule.successor(first, POINT, NOON, TIMES);
        var old = TrustRule.relieved(first, next, TIMES);
        var takesOver = NOON.plus(Duration.ofDays(1));
        assertThat(next.publishedAt()).isEqualTo(NOON);
        assertThat(next.at(takesOver.minusSeconds(1))).isEqualTo(State.PUBLISHED);
        assertThat(next.at(takesOver)).isEqualTo(State.SIGNING);
        assertThat(old.at(takesOver.plus(Duration.ofHours(1)).minusSeconds(1))).isEqualTo(State.SIGNING);
        assertThat(old.at(takesOver.plus(Duration.ofHours(1)))).isEqualTo(State.RETIRED);
    }

    @Test
    void successorOfAKeyNearItsEndLeavesNoGap() {
        var late = first.signsUntil().minus(Duration.ofHours(2));
        var next = TrustRule.successor(first, POINT, late, TIMES);
        assertThat(next.signsFrom()).isEqualTo(first.signsUntil().minus(TIMES.overlap()));
        var veryLate = first.signsUntil().minusSeconds(5);
        assertThat(TrustRule.successor(first, POINT, veryLate, TIMES).signsFrom())
                .isBeforeOrEqualTo(veryLate);
    }

    @Test
    void renewalIsDueTwoLeadsAndAnOverlapBeforeTheEnd() {
        var due = first.signsUntil().minus(Duration.ofHours(49));
        assertThat(TrustRule.nearsItsEnd(first, due.minusSeconds(1), TIMES)).isFalse();
        assertThat(TrustRule.nearsItsEnd(first, due, TIMES)).isTrue();
        assertThat(TrustRule.nearsItsEnd(first, first.signsUntil(), TIMES)).isFalse();
    }

    @Test
    void retiredKeySignsOneMoreMinute() {
        var retired = TrustRule.retired(first, NOON).orElseThrow();
        assertThat(retired.at(NOON.plusSeconds(59))).isEqualTo(State.SIGNING);
        assertThat(retired.at(NOON.plusSeconds(60))).isEqualTo(State.RETIRED);
        assertThat(TrustRule.retired(retired, NOON)).isEmpty();
        assertThat(TrustRule.retired(first.betrayed(NOON), NOON)).isEmpty();
        var waiting = TrustRule.successor(first, POINT, NOON, TIMES);
        assertThat(TrustRule.retired(waiting, NOON).orElseThrow().at(NOON.plusSeconds(60)))
                .isEqualTo(State.RETIRED);
    }

    @Test
    void betrayedKeyIsNothingElse() {
        assertThat(first.betrayed(NOON).at(NOON.minus(Duration.ofDays(1)))).isEqualTo(State.BETRAYED);
    }

    @Test
    void firstAuthorityByNameSignsLists() {
        var drc = TrustRule.first(Authority.of("220104-DRC"), POINT, NOON, TIMES);
        assertThat(TrustRule.signer(List.of(first, drc))).contains(drc);
        assertThat(TrustRule.signer(List.of())).isEmpty();
    }

    @Test
    void issueNeverGoesBack() {
        assertThat(TrustRule.issue(NOON.plusMillis(999), Optional.empty())).isEqualTo(NOON);
        assertThat(TrustRule.issue(NOON, Optional.of(NOON.plusSeconds(2)))).isEqualTo(NOON.plusSeconds(2));
        assertThat(TrustRule.issue(NOON, Optional.of(NOON.minusSeconds(2)))).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "131071,1,131071", "131072,2,0", "262143,2,131071"})
    void serialsFillOneListAfterTheOther(long serial, int list, int index) {
        var place = SignedCode.Place.of(new DivisionCode("220104"), serial);
        assertThat(place.list()).isEqualTo(list);
        assertThat(place.index()).isEqualTo(index);
        assertThat(place.listName()).hasToString("status-list:220104-" + list);
        assertThat(place.listName().number()).isEqualTo(list);
        assertThat(place.listName().division()).hasToString("220104");
    }

    @ParameterizedTest
    @CsvSource({"220104-IIT", "220100-TRAFFIC_GROUP"})
    void authoritiesReadAsTheyAreWritten(String text) {
        assertThat(Authority.read(text)).contains(Authority.of(text));
        assertThat(Authority.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"220104", "220104-", "220104-NOBODY", "999999-IIT", "-IIT"})
    void whatNamesNoAuthorityIsNone(String text) {
        assertThat(Authority.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"220104-0", "220104", "trust-list", "220104-100000", "22010-1", "'220104-1 '"})
    void whatNamesNoListIsNone(String text) {
        assertThat(ListName.readStatus(text)).isEmpty();
    }

    @Test
    void timesThatCannotHoldAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> times(Duration.ofHours(-1), Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> times(Duration.ofHours(1), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> times(Duration.ofDays(200), Duration.ofHours(1)));
    }

    private static TrustTimes times(Duration lead, Duration overlap) {
        return new TrustTimes(
                lead, overlap, TIMES.keyLife(), TIMES.listLife(), TIMES.listRefresh(), TIMES.timeToLive());
    }

    @Test
    void kitKeyIsEndorsedForASetTimeAndForSlowerClocks() {
        var endorsed = TrustRule.endorsement(POINT, NOON.plusMillis(700), Duration.ofDays(30));
        assertThat(endorsed.issuedAt()).isEqualTo(NOON);
        assertThat(endorsed.from()).isEqualTo(NOON.minus(Duration.ofMinutes(5)));
        assertThat(endorsed.until()).isEqualTo(NOON.plus(Duration.ofDays(30)));
        assertThat(endorsed.point()).isEqualTo(POINT);
    }
}
