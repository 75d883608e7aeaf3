package org.freightpass.pass.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.printing.PrintingFixtures.DESK;
import static org.freightpass.pass.printing.PrintingFixtures.FIRM;
import static org.freightpass.pass.printing.PrintingFixtures.NOON;
import static org.freightpass.pass.printing.PrintingFixtures.pass;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.printing.PrintedPass.Standing;
import org.freightpass.pass.printing.PrintingRule.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets which document, and what it says. */
class PrintingRuleTests {
    private static final PrintedPass PASS = pass("220104000001", Standing.ACTIVE);

    @Test
    void documentIsForHolderDepartmentAndWatchersOnly() {
        assertThat(PrintingRule.right(PASS, DESK, Set.of())).contains(Right.DEPARTMENT);
        assertThat(PrintingRule.right(PASS, person("firm1", false), Set.of(FIRM)))
                .contains(Right.HOLDER);
        assertThat(PrintingRule.right(PASS, person("admin", true), Set.of())).contains(Right.WATCHER);
        assertThat(PrintingRule.right(PASS, person("firm2", false), Set.of(UUID.randomUUID())))
                .isEmpty();
        assertThat(PrintingRule.right(PASS, desk("220100", Department.DRC), Set.of()))
                .isEmpty();
        assertThat(PrintingRule.right(PASS, desk("220200", Department.IIT), Set.of()))
                .isEmpty();
        assertThat(PrintingRule.right(PASS, desk("220104", Department.IIT), Set.of()))
                .contains(Right.DEPARTMENT);
    }

    @Test
    void ownerOfAFirmsPassWhoHasLeftTheFirmGetsNone() {
        assertThat(PrintingRule.right(PASS, person("firm1", false), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void onlyLivePassesArePrinted(Standing standing) {
        assertThat(PrintingRule.ended(standing).isEmpty()).isEqualTo(standing.live());
    }

    @ParameterizedTest
    @CsvSource({
        // usual, right, asked, printed
        "MASKED, DEPARTMENT, , MASKED",
        "MASKED, DEPARTMENT, FULL, FULL",
        "NONE, DEPARTMENT, FULL, FULL",
        "MASKED, HOLDER, , MASKED",
        "MASKED, HOLDER, NONE, NONE",
        "MASKED, HOLDER, FULL, refused",
        "FULL, HOLDER, FULL, FULL",
        "NONE, HOLDER, MASKED, refused",
        "FULL, WATCHER, , MASKED",
        "NONE, WATCHER, , NONE",
        "FULL, WATCHER, MASKED, MASKED",
        "FULL, WATCHER, FULL, refused"
    })
    void namesArePrintedAsFarAsTheAskerMayHaveThem(Names usual, Right right, Names asked, String printed) {
        assertThat(PrintingRule.names(asked, usual, right).map(Names::name).orElse("refused"))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"王建国, 王**", "欧阳娜娜, 欧***", "王, 王*", "John Smith, J*** S****", "𠮷野, 𠮷*", "'', *"})
    void maskedNameKeepsTheFirstCharacterOfEachWord(String name, String masked) {
        assertThat(Names.MASKED.of(name)).isEqualTo(masked);
        assertThat(Names.FULL.of(name)).isEqualTo(name);
    }

    @Test
    void validityIsShownUpToItsLastMinuteInLocalTime() {
        assertThat(Composing.lastMinute(Instant.parse("2022-05-03T16:00:00Z"))).isEqualTo("2022-05-03 23:59");
        assertThat(Composing.lastMinute(Instant.parse("2022-05-03T16:01:00Z"))).isEqualTo("2022-05-04 00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, GREEN",
        "SUSPENDED, AMBER",
        "REVOKED, RED",
        "REPLACED, GREY",
        "CANCELLED, GREY",
        "EXPIRED, GREY"
    })
    void colourOfThePublicPageFollowsTheState(Standing standing, Glance.Light light) {
        assertThat(PrintingRule.light(pass("220104000001", standing), NOON)).isEqualTo(light);
    }

    @Test
    void passBeforeItsTimeIsAmberUntilItsFirstInstant() {
        assertThat(PrintingRule.light(PASS, PASS.validFrom().minusMillis(1))).isEqualTo(Glance.Light.AMBER);
        assertThat(PrintingRule.light(PASS, PASS.validFrom())).isEqualTo(Glance.Light.GREEN);
        assertThat(Composing.glance(PASS, "n", null, PASS.validFrom().minusMillis(1))
                        .standing()
                        .zh())
                .isEqualTo("尚未生效");
    }

    @ParameterizedTest
    @CsvSource({
        "220104000001, 重点物资运输车辆通行证",
        "J220104000001, 吉林省疫情防控应急物资通行证",
        "E220104000001, 紧急运输通行证",
        "S220104000001, 员工返岗点对点通勤证"
    })
    void titleFollowsTheType(String number, String title) {
        var sheet = PrintingFixtures.sheet(pass(number, Standing.ACTIVE), Names.NONE, "FP1:X");
        assertThat(sheet.title().zh()).isEqualTo(title);
        assertThat(sheet.crew()).isEmpty();
        assertThat(sheet.crewSize().zh()).isEqualTo("共 2 人");
    }

    @Test
    void onlyASuspendedPassIsMarked() {
        assertThat(PrintingFixtures.sheet(pass("220104000001", Standing.SUSPENDED), Names.NONE, "FP1:X")
                        .mark())
                .isNotNull();
        assertThat(PrintingFixtures.sheet().mark()).isNull();
    }

    private static Reader person(String subject, boolean watcher) {
        return new Reader(subject, subject, null, watcher);
    }

    private static Reader desk(String division, Department department) {
        return new Reader("op", "op", new Reader.Desk(new DivisionCode(division), department), false);
    }
}
