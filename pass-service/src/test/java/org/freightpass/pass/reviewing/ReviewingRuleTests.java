package org.freightpass.pass.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewingRuleTests {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final Desk DESK = new Desk(Department.IIT, new DivisionCode("220104"));
    private static final Reviewer HERE = new Reviewer("op", "Op", new Desk(Department.IIT, new DivisionCode("220100")));

    private static ReviewCase reviewed(ReviewCase.Status status, String claimedBy) {
        var request = new ReviewCase.Request(
                "driver1",
                null,
                null,
                PassType.UNIFIED,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                GoodsCategory.KEY_INDUSTRIAL,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(),
                false,
                NOON,
                NOON.plus(Duration.ofDays(5)),
                false,
                false,
                "sealed",
                null);
        return new ReviewCase(
                UUID.randomUUID(),
                2,
                status,
                request,
                DESK,
                NOON,
                NOON,
                null,
                claimedBy.isEmpty() ? null : claimedBy,
                claimedBy,
                List.of(),
                null,
                NOON);
    }

    private static Optional<ReviewRefusal> refusing(ReviewStep step, ReviewCase reviewed, Reviewer by) {
        return ReviewingRule.refusing(new ReviewingRule.Facts(step, reviewed, by, null));
    }

    @ParameterizedTest
    @CsvSource({"IIT,220100,true", "IIT,220104,true", "IIT,220000,true", "IIT,220200,false", "DRC,220100,false"})
    void deskReachesItsDepartmentInItsDivisionAndBelow(Department department, String division, boolean reaches) {
        var by = new Reviewer("op", "Op", new Desk(department, new DivisionCode(division)));
        assertThat(refusing(new ReviewStep.Claim(), reviewed(ReviewCase.Status.SUBMITTED, ""), by)
                        .isEmpty())
                .isEqualTo(reaches);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,true",
        "IN_REVIEW,true",
        "RETURNED,false",
        "REJECTED,false",
        "APPROVED,false",
        "WITHDRAWN,false"
    })
    void onlyOpenCasesAreApproved(ReviewCase.Status status, boolean allowed) {
        assertThat(refusing(new ReviewStep.Approve(), reviewed(status, ""), HERE)
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void whatAnotherHasClaimedIsLeftAlone() {
        var theirs = reviewed(ReviewCase.Status.IN_REVIEW, "other");
        var own = reviewed(ReviewCase.Status.IN_REVIEW, "op");
        assertThat(refusing(new ReviewStep.Approve(), theirs, HERE)).contains(ReviewRefusal.CLAIMED_BY_ANOTHER);
        assertThat(refusing(new ReviewStep.Approve(), own, HERE)).isEmpty();
        assertThat(refusing(new ReviewStep.Release(), reviewed(ReviewCase.Status.SUBMITTED, ""), HERE))
                .contains(ReviewRefusal.NOT_CLAIMED);
        assertThat(refusing(new ReviewStep.Release(), own, HERE)).isEmpty();
    }

    @Test
    void returningAndRejectingNeedReasons() {
        var open = reviewed(ReviewCase.Status.SUBMITTED, "");
        assertThat(refusing(new ReviewStep.Return(List.of()), open, HERE)).contains(ReviewRefusal.REASON_MISSING);
        assertThat(refusing(new ReviewStep.Return(List.of(new Reason("vehicle.vin", "X", " "))), open, HERE))
                .contains(ReviewRefusal.REASON_MISSING);
        assertThat(refusing(new ReviewStep.Return(List.of(new Reason("vehicle.vin", "X", "wrong"))), open, HERE))
                .isEmpty();
        assertThat(refusing(new ReviewStep.Reject(" "), open, HERE)).contains(ReviewRefusal.REASON_MISSING);
        assertThat(refusing(new ReviewStep.Reject("not key goods"), open, HERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    UNIFIED,     220104, 220104, 210102, IIT,           220104
                    UNIFIED,     220173, 220104, 210102, IIT,           220100
                    UNIFIED,     110101, 220204, 210102, IIT,           220204
                    UNIFIED,     '',     210102, 220302, IIT,           220302
                    IN_PROVINCE, '',     220104, 220302, TRAFFIC_GROUP, 220104
                    IN_PROVINCE, 220302, 220104, 220302, TRAFFIC_GROUP, 220302
                    EMERGENCY,     '',   210102, 220302, TRANSPORT,     220302
                    EMERGENCY,     '',   220104, 220302, TRANSPORT,     220104
                    STAFF_SHUTTLE, 220103, 220104, 220104, TRAFFIC_GROUP, 220103
                    """)
    void applicationGoesToTheApplicantsCountyElseToTheEndInTheProvince(
            PassType type, String applicant, String from, String to, Department department, String division) {
        var routing = new Routing((goods, at) -> goods.department(), new DivisionCode("220000"));
        var desk = routing.desk(
                type,
                GoodsCategory.KEY_INDUSTRIAL,
                applicant.isEmpty() ? null : new DivisionCode(applicant),
                new DivisionCode(from),
                new DivisionCode(to),
                NOON);
        assertThat(desk).isEqualTo(new Desk(department, new DivisionCode(division)));
    }

    @ParameterizedTest
    @CsvSource({"UNIFIED,true", "IN_PROVINCE,true", "EMERGENCY,false", "STAFF_SHUTTLE,false"})
    void whitelistApprovesPassesForGoodsOnly(PassType type, boolean automatic) {
        assertThat(ReviewingRule.mayBeAutomatic(type)).isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "-1,false", "1,false"})
    void whatWasSubmittedAnewIsNotDecidedFromAnOldPage(long seconds, boolean allowed) {
        var open = reviewed(ReviewCase.Status.SUBMITTED, "");
        var seen = NOON.plusSeconds(seconds);
        for (var step : List.of(
                new ReviewStep.Approve(),
                new ReviewStep.Reject("no"),
                new ReviewStep.Return(List.of(new Reason(null, "X", "mend"))))) {
            var refusal = ReviewingRule.refusing(new ReviewingRule.Facts(step, open, HERE, seen));
            assertThat(refusal.isEmpty()).isEqualTo(allowed);
            assertThat(refusal.filter(why -> why != ReviewRefusal.SUBMITTED_ANEW))
                    .isEmpty();
        }
        assertThat(ReviewingRule.refusing(new ReviewingRule.Facts(new ReviewStep.Claim(), open, HERE, seen)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,P184D,",
        "PT0S,PT4416H1S,TOO_LONG",
        "PT0S,PT0S,REVERSED",
        "PT-5M,P1D,",
        "PT-5M-1S,P1D,BACKWARD",
        "PT1H,PT1H,",
        "PT1H,PT0S,REVERSED"
    })
    void seasonBeginsNowAtTheEarliestAndLastsHalfAYearAtMost(
            Duration ahead, Duration length, KeepingSeasons.Fault fault) {
        var from = NOON.plus(ahead);
        var season = new Season(GoodsCategory.AGRICULTURE, from, from.plus(length));
        assertThat(ReviewingRule.fault(season, NOON)).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void seasonHoldsFromItsFirstInstantToTheOneThatIsOver() {
        var season = new Season(GoodsCategory.AGRICULTURE, NOON, NOON.plusSeconds(60));
        assertThat(Season.first(List.of(season), NOON.minusNanos(1))).isEmpty();
        assertThat(Season.first(List.of(season), NOON)).containsExactly(GoodsCategory.AGRICULTURE);
        assertThat(Season.first(List.of(season), NOON.plusSeconds(60).minusNanos(1)))
                .containsExactly(GoodsCategory.AGRICULTURE);
        assertThat(Season.first(List.of(season), NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void soonIsTwoHoursAhead() {
        assertThat(ReviewingRule.soon(NOON)).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }
}
