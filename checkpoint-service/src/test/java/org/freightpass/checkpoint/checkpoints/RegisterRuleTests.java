package org.freightpass.checkpoint.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterRuleTests {
    private static final Instant NOW = Instant.parse("2022-04-16T09:00:00Z");
    private static final Photo PHOTO =
            Photo.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}).orElseThrow();
    private static final Stage RETAINED = new Stage.Retained("group", null);
    private static final Stage ORDERED = new Stage.RemovalOrdered(NOW, "unapproved");

    @ParameterizedTest
    @EnumSource(Site.class)
    void onlyMainLineAndServiceAreaAreForbidden(Site site) {
        var refused = RegisterRule.againstNew(site, spot(null, null), List.of());

        assertThat(refused.isPresent()).isEqualTo(site == Site.MAIN_LINE || site == Site.SERVICE_AREA);
    }

    @ParameterizedTest
    @CsvSource({"G102, north, true", "G102, south, false", "G202, north, false", "G102, , true", ", north, false"})
    void secondOnTheSameSectionAndDirectionIsRefused(@Nullable String road, @Nullable String direction, boolean taken) {
        var there = at(RETAINED, spot("G102", "north"));

        var refused = RegisterRule.againstNew(Site.ROAD, spot(road, direction), List.of(there));

        assertThat(refused.filter(RegisterRule.SECTION_TAKEN::equals).isPresent())
                .isEqualTo(taken);
    }

    @Test
    void removedCheckpointLeavesItsSectionFree() {
        var gone = at(new Stage.Removed(), spot("G102", "north"));

        assertThat(RegisterRule.againstNew(Site.ROAD, spot("G102", "north"), List.of(gone)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, DEADLINE_PAST", "-1, DEADLINE_PAST", "1, "})
    void deadlineLiesAhead(long millis, @Nullable RegisterRule expected) {
        assertThat(RegisterRule.againstOrder(at(RETAINED), NOW.plusMillis(millis), NOW)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void reporterIsForgottenAtNinetyDaysNotBefore() {
        var reportedAt = NOW.minus(Duration.ofDays(90));

        assertThat(RegisterRule.forgottenUpTo(NOW)).isEqualTo(reportedAt);
        assertThat(RegisterRule.forgottenUpTo(NOW.minusMillis(1))).isBefore(reportedAt);
    }

    @Test
    void stagesFollowEachOther() {
        var later = NOW.plusSeconds(1);
        assertThat(RegisterRule.againstApproval(at(new Stage.Registered()))).isEmpty();
        assertThat(RegisterRule.againstApproval(at(RETAINED))).isEmpty();
        assertThat(RegisterRule.againstApproval(at(ORDERED))).contains(RegisterRule.APPROVE_REGISTERED);
        assertThat(RegisterRule.againstApproval(at(new Stage.Removed()))).contains(RegisterRule.APPROVE_REGISTERED);
        assertThat(RegisterRule.againstOrder(at(new Stage.Registered()), later, NOW))
                .isEmpty();
        assertThat(RegisterRule.againstOrder(at(ORDERED), later, NOW)).contains(RegisterRule.ORDER_STANDING);
        assertThat(RegisterRule.againstOrder(at(new Stage.Removed()), later, NOW))
                .contains(RegisterRule.ORDER_STANDING);
        assertThat(RegisterRule.againstConfirmation(at(ORDERED), PHOTO)).isEmpty();
        assertThat(RegisterRule.againstConfirmation(at(RETAINED), PHOTO)).contains(RegisterRule.CONFIRM_ORDERED);
    }

    @Test
    void removalIsConfirmedWithAPhotograph() {
        assertThat(RegisterRule.againstConfirmation(at(ORDERED), null)).contains(RegisterRule.PHOTO_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 20, 30, false", "10, 20, 19.9, 30, true", "10, 20, 12, 13, true", "20, 30, 10, 20, false"})
    void sectionsWithKilometresMeetWhereTheyOverlap(
            double from, double to, double otherFrom, double otherTo, boolean meet) {
        var there = at(RETAINED, spot(from, to));

        var refused = RegisterRule.againstNew(Site.ROAD, spot(otherFrom, otherTo), List.of(there));

        assertThat(refused.isPresent()).isEqualTo(meet);
        assertThat(RegisterRule.againstNew(Site.ROAD, spot("G102", "north"), List.of(there)))
                .contains(RegisterRule.SECTION_TAKEN);
    }

    @ParameterizedTest
    @EnumSource(Site.class)
    void onlyAFactoryGateHasDuties(Site site) {
        assertThat(site.duties()).hasSize(site == Site.FACTORY_GATE ? 2 : 0);
    }

    @Test
    void removalIsOverdueFromTheDeadlineOn() {
        assertThat(RegisterRule.isOverdue(at(ORDERED), NOW.minusMillis(1))).isFalse();
        assertThat(RegisterRule.isOverdue(at(ORDERED), NOW)).isTrue();
        assertThat(RegisterRule.isOverdue(at(RETAINED), NOW)).isFalse();
    }

    @Test
    void keeperKeepsWhatTheDivisionCovers() {
        var changchun = new Keeper.Of(new DivisionCode("220100"));

        assertThat(changchun.keeps(new DivisionCode("220104"))).isTrue();
        assertThat(changchun.keeps(new DivisionCode("220202"))).isFalse();
        assertThat(new Keeper.Everywhere().keeps(new DivisionCode("210102"))).isTrue();
        assertThat(new Keeper.Nowhere().keeps(new DivisionCode("220104"))).isFalse();
    }

    private static Checkpoint at(Stage stage) {
        return at(stage, spot(null, null));
    }

    private static Checkpoint at(Stage stage, Spot spot) {
        return new Checkpoint(new CheckpointCode("CP220302001"), 1, "test", Site.ROAD, spot, stage, false, NOW);
    }

    private static Spot spot(double from, double to) {
        return new Spot(new RoadCode("G102"), "north", new Spot.Section("km", from, to), null, null);
    }

    private static Spot spot(@Nullable String road, @Nullable String direction) {
        return new Spot(road == null ? null : new RoadCode(road), direction, Spot.Section.UNKNOWN, null, null);
    }
}
