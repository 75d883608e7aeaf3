package org.freightpass.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTests {

    private static final String SAMPLE = "org.freightpass.testkit.architecture.sample.";
    private static final String GOOD = SAMPLE + "good";
    private static final String BAD = SAMPLE + "bad";

    @Test
    void goodSampleKeepsEveryRule() {
        HouseRules.of(GOOD, classes(GOOD), "wiring").check();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "features are pure, ImpureOrder",
        "features are pure, ForeignVocabulary",
        "features are pure, WireOrder",
        "features hide adapters, PublicOrders",
        "adapters stay at home, PayingController",
        "features take time as a parameter, Clocked.one",
        "features take time as a parameter, Clocked.two",
        "features take time as a parameter, Clocked.three",
        "names say what a class is, PaymentManager",
        "packages say what they are about, Anything",
        "packages are explained and null-marked, Unexplained",
        "logging goes through SLF4J, Logging",
        "nothing prints, Printing",
        "SQL is written by hand, Stored",
    })
    void ruleFindsItsOffender(String rule, String offender) {
        var rules = HouseRules.of(BAD, classes(BAD)).rules();

        assertThat(rules).containsKey(rule);
        var result = rules.getOrDefault(
                        rule, Map.copyOf(rules).values().iterator().next())
                .allowEmptyShould(true)
                .evaluate(classes(BAD));
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(offender));
    }

    @Test
    void everyRuleSaysWhyAndHasAnOffender() {
        JavaClasses bad = classes(BAD);

        HouseRules.of(BAD, bad).rules().forEach((name, rule) -> {
            assertThat(rule.getDescription()).as(name).contains("because");
            assertThat(rule.allowEmptyShould(true).evaluate(bad).hasViolation())
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void checkTellsAllViolationsAtOnce() {
        assertThatThrownBy(() -> HouseRules.of(BAD, classes(BAD)).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("ImpureOrder", "PaymentManager", "Printing");
    }

    @Test
    void packageThatIsNotThereFails() {
        assertThatThrownBy(() -> HouseRules.of("org.freightpass.nowhere").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.freightpass.nowhere");
        assertThatThrownBy(() -> HouseRules.of(GOOD, classes(GOOD), "gone").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("gone");
    }

    @Test
    void testKitKeepsTheRulesOfALibrary() {
        HouseRules.ofLibrary("org.freightpass.testkit").check();
    }

    private static JavaClasses classes(String base) {
        return new ClassFileImporter().importPackages(base);
    }
}
