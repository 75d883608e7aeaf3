package org.freightpass.pass.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.directory.DirectorySnapshot.GoodsRow;
import org.freightpass.pass.directory.DirectorySnapshot.ReviewRow;
import org.freightpass.pass.directory.DirectorySnapshot.ValidityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryRuleTests {

    private static final DivisionCode CHAOYANG = new DivisionCode("220104");
    private static final DivisionCode CHANGCHUN = new DivisionCode("220100");
    private static final DivisionCode JILIN = new DivisionCode("220000");
    private static final Instant FROM = Instant.parse("2022-04-16T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "MEDICAL, IIT", "LIVING, COMMERCE", "RESERVE, DRC", "POST_EXPRESS, POST", "AGRICULTURE, AGRICULTURE",
        "ENERGY, DRC", "RAW_MATERIAL, IIT", "KEY_INDUSTRIAL, IIT", "FOREIGN_TRADE, COMMERCE", "OTHER, TRANSPORT"
    })
    void departmentByDefault(GoodsCategory goods, Department department) {
        assertThat(DirectorySnapshot.standard().departmentFor(goods, FROM)).isEqualTo(department);
    }

    @Test
    void departmentChangesAtItsDateAndNotAMomentBefore() {
        DirectorySnapshot directory = new DirectorySnapshot(
                List.of(new GoodsRow(GoodsCategory.ENERGY, Department.IIT, FROM)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());

        assertThat(directory.departmentFor(GoodsCategory.ENERGY, FROM.minusNanos(1)))
                .isEqualTo(Department.DRC);
        assertThat(directory.departmentFor(GoodsCategory.ENERGY, FROM)).isEqualTo(Department.IIT);
    }

    @Test
    void validityLimitIsTheNearestDivisionsElseTheDefault() {
        DirectorySnapshot directory = new DirectorySnapshot(
                List.of(),
                List.of(),
                List.of(
                        new ValidityRow(PassType.UNIFIED, JILIN, 10, FROM),
                        new ValidityRow(PassType.UNIFIED, CHAOYANG, 7, FROM)),
                List.of(),
                Map.of());

        assertThat(directory.validityLimit(PassType.UNIFIED, CHAOYANG, FROM)).isEqualTo(Duration.ofDays(7));
        assertThat(directory.validityLimit(PassType.UNIFIED, CHANGCHUN, FROM)).isEqualTo(Duration.ofDays(10));
        assertThat(directory.validityLimit(PassType.UNIFIED, new DivisionCode("210100"), FROM))
                .isEqualTo(Duration.ofDays(15));
        assertThat(directory.validityLimit(PassType.IN_PROVINCE, CHAOYANG, FROM))
                .isEqualTo(Duration.ofDays(30));
        assertThat(directory.validityLimit(PassType.EMERGENCY, CHAOYANG, FROM)).isEqualTo(Duration.ofDays(7));
        assertThat(directory.validityLimit(PassType.STAFF_SHUTTLE, CHAOYANG, FROM))
                .isEqualTo(Duration.ofDays(30));
        assertThat(directory.validityLimit(PassType.UNIFIED, CHAOYANG, FROM.minusNanos(1)))
                .isEqualTo(Duration.ofDays(15));
    }

    @Test
    void contactIsTheCountysElseThePrefecturesElseTheProvinces() {
        DepartmentContact city = contact(CHANGCHUN, "1");
        DepartmentContact province = contact(JILIN, "2");
        DirectorySnapshot directory =
                new DirectorySnapshot(List.of(), List.of(city, province), List.of(), List.of(), Map.of());

        assertThat(directory.contact(Department.IIT, CHAOYANG, FROM)).contains(city);
        assertThat(directory.contact(Department.IIT, new DivisionCode("220204"), FROM))
                .contains(province);
        assertThat(directory.contact(Department.DRC, CHAOYANG, FROM)).isEmpty();
        assertThat(directory.contact(Department.IIT, new DivisionCode("210104"), FROM))
                .isEmpty();
        assertThat(directory.contact(Department.IIT, CHAOYANG, FROM.minusNanos(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Friday to Monday, Thursday to Friday, at the same time of day
        "2022-04-15T15:00:00+08:00, 2022-04-18T15:00:00+08:00",
        "2022-04-14T00:00:00+08:00, 2022-04-15T00:00:00+08:00",
        // the last moment of a Friday, and the first of a Saturday
        "2022-04-15T23:59:59+08:00, 2022-04-18T23:59:59+08:00",
        "2022-04-16T00:00:00+08:00, 2022-04-19T00:00:00+08:00",
        "2022-04-17T23:59:59+08:00, 2022-04-19T00:00:00+08:00",
        // still Friday in London, Saturday at the office
        "2022-04-15T17:00:00Z, 2022-04-19T00:00:00+08:00"
    })
    void reviewIsDueOneWorkingDayLater(OffsetDateTime submitted, OffsetDateTime due) {
        assertThat(DirectorySnapshot.standard().reviewDue(submitted.toInstant()))
                .isEqualTo(due.toInstant());
    }

    @Test
    void reviewCountsTheCalendarAndTheLimitInForce() {
        DirectorySnapshot directory = new DirectorySnapshot(
                List.of(),
                List.of(),
                List.of(),
                List.of(new ReviewRow(2, FROM)),
                Map.of(LocalDate.of(2022, 4, 24), true, LocalDate.of(2022, 4, 25), false));

        // Friday 22 April: Sunday 24 is worked, Monday 25 is not
        assertThat(directory.reviewDue(
                        OffsetDateTime.parse("2022-04-22T10:00:00+08:00").toInstant()))
                .isEqualTo(OffsetDateTime.parse("2022-04-26T10:00:00+08:00").toInstant());
        // before the limit of two days came into force
        assertThat(directory.reviewDue(
                        OffsetDateTime.parse("2022-04-14T10:00:00+08:00").toInstant()))
                .isEqualTo(OffsetDateTime.parse("2022-04-15T10:00:00+08:00").toInstant());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "365, true", "366, false"})
    void validityIsOneTo365Days(int days, boolean sane) {
        assertThat(DirectoryRule.isValidityDays(days)).isEqualTo(sane);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "30, true", "31, false"})
    void reviewIsOneTo30WorkingDays(int days, boolean sane) {
        assertThat(DirectoryRule.isReviewDays(days)).isEqualTo(sane);
    }

    @Test
    void changesHoldFromNowOnWithFiveMinutesForASlowClock() {
        assertThat(DirectoryRule.isForward(FROM, FROM)).isTrue();
        assertThat(DirectoryRule.isForward(FROM.minusSeconds(300), FROM)).isTrue();
        assertThat(DirectoryRule.isForward(FROM.minusSeconds(301), FROM)).isFalse();
    }

    private static DepartmentContact contact(DivisionCode division, String telephone) {
        return new DepartmentContact(Department.IIT, division, telephone, null, null, FROM, false);
    }
}
