package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every county of the country, and for whatever is typed. */
class PlacesTests {
    private static final Divisions ALL = Divisions.standard();
    private static final int EVERY = 20;
    private static final List<DivisionCode> COUNTIES = ALL.all().stream()
            .filter(code -> code.level() == DivisionCode.Level.COUNTY)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"changchun", "cc", "CC", "chang chun", "changch", "chch", "zhangchun"})
    void changchunIsFoundHoweverItsPinyinIsTyped(String typed) {
        assertThat(Places.like(typed, 12))
                .isNotEmpty()
                .first()
                .satisfies(county -> assertThat(Places.name(county)).startsWith("吉林省"));
        assertThat(names(typed)).contains("吉林省长春市南关区");
    }

    @ParameterizedTest
    @CsvSource({"nanguan, 220102", "南关区, 220102", "220102, 220102", "ngq, 220102", "xian yang shi wei cheng, 610404"})
    void oneCountyIsMeantByNameCodeOrPinyin(String typed, String code) {
        assertThat(Places.county(typed)).contains(new DivisionCode(code));
    }

    /** All of ours, and of the others enough to meet every kind of name. */
    @Test
    void everyCountyIsFoundByItsPinyinItsInitialsItsNameAndItsCode() {
        for (int i = 0; i < COUNTIES.size(); i++) {
            DivisionCode county = COUNTIES.get(i);
            if (i % EVERY != 0 && !county.value().startsWith("22")) {
                continue;
            }
            String name = ALL.name(county);
            String whole = Sounds.spelt(name);
            assertThat(Places.like(whole, COUNTIES.size()))
                    .as(name + " " + whole)
                    .contains(county);
            assertThat(Places.like(Sounds.initials(name), COUNTIES.size()))
                    .as(name)
                    .contains(county);
            assertThat(Places.like(ALL.fullName(county), COUNTIES.size())).contains(county);
            assertThat(Places.like(county.value(), COUNTIES.size())).containsExactly(county);
        }
    }

    @Test
    void everyBeginningFindsAtLeastWhatTheWholeFinds() {
        Random any = new Random(220102);
        for (int i = 0; i < 50; i++) {
            String whole = Sounds.spelt(ALL.name(COUNTIES.get(any.nextInt(COUNTIES.size()))));
            String beginning = whole.substring(0, 2 + any.nextInt(whole.length() - 2));
            assertThat(Places.like(beginning, COUNTIES.size()))
                    .as(beginning + " of " + whole)
                    .containsAll(Places.like(whole, COUNTIES.size()));
        }
    }

    @Test
    void whateverIsTypedIsAnsweredAndOursComeFirst() {
        Random any = new Random(22);
        for (int i = 0; i < 100; i++) {
            String typed = any.ints(1 + any.nextInt(80), 'a', 'z' + 1)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
            List<Boolean> ours = Places.like(typed, COUNTIES.size()).stream()
                    .map(county -> county.value().startsWith("22"))
                    .toList();
            assertThat(ours.lastIndexOf(true)).isLessThan(ours.contains(false) ? ours.indexOf(false) : ours.size());
        }
        for (String strange : List.of("", " ", "a", "''", "ü", "\0", "x".repeat(10_000), "𠮷", "区" + "q".repeat(60))) {
            assertThat(Places.like(strange, 12)).hasSizeLessThanOrEqualTo(12);
        }
    }

    private static List<String> names(String typed) {
        return Places.like(typed, 200).stream().map(Places::name).toList();
    }
}
