package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTests {
    private static final String LETTERS = "JES";
    private static final String PLACES = "0123456789" + LETTERS;

    /** A thousand numbers of all types, and those with the smallest and largest check digits among them. */
    static Stream<String> numbers() {
        var random = new Random(97);
        return Stream.generate(() -> List.of("", "J", "E", "S").get(random.nextInt(4))
                        + (110_000 + random.nextInt(550_000))
                        + String.format(Locale.ROOT, "%06d", 1 + random.nextInt(999_999)))
                .limit(1_000);
    }

    /** ISO 7064: the whole, letters as two digits, leaves 1 when divided by 97; computed apart from the code. */
    @Test
    void theWholeLeavesOneWhenDividedBy97() {
        numbers().forEach(number -> {
            var typed = new TypedNumber(new PassNumber(number)).value();
            var digits = typed.replace("J", "19").replace("E", "14").replace("S", "28");

            assertThat(new BigInteger(digits).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
            assertThat(Integer.parseInt(typed.substring(typed.length() - 2))).isBetween(2, 98);
        });
    }

    @Test
    void eachNumberIsReadWithItsCheckDigits() {
        numbers().forEach(number -> {
            var typed = new TypedNumber(new PassNumber(number));

            assertThat(TypedNumber.read(typed.value())).isEqualTo(Reading.good(typed));
            assertThat(TypedNumber.read(typed.shown())).isEqualTo(Reading.good(typed));
        });
    }

    @Test
    void everySingleWrongPlaceIsNoticed() {
        numbers().forEach(number -> {
            var typed = new TypedNumber(new PassNumber(number)).value();
            for (int place = 0; place < typed.length(); place++) {
                for (int wrong = 0; wrong < PLACES.length(); wrong++) {
                    var other = typed.substring(0, place) + PLACES.charAt(wrong) + typed.substring(place + 1);
                    if (!other.equals(typed) && TypedNumber.read(other).isGood()) {
                        fail(other + " is read though " + typed + " was meant");
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighboursIsNoticed() {
        numbers().forEach(number -> {
            var typed = new TypedNumber(new PassNumber(number)).value();
            for (int place = 0; place + 1 < typed.length(); place++) {
                var other = typed.substring(0, place)
                        + typed.charAt(place + 1)
                        + typed.charAt(place)
                        + typed.substring(place + 2);
                if (!other.equals(typed) && TypedNumber.read(other).isGood()) {
                    fail(other + " is read though " + typed + " was meant");
                }
            }
        });
    }

    @Test
    void everyMissingAndEveryDoubledPlaceIsNoticed() {
        numbers().forEach(number -> {
            var typed = new TypedNumber(new PassNumber(number)).value();
            for (int place = 0; place < typed.length(); place++) {
                var missing = typed.substring(0, place) + typed.substring(place + 1);
                var doubled = typed.substring(0, place) + typed.charAt(place) + typed.substring(place);
                // The letter left out leaves another type's number: its digits no longer fit.
                if (TypedNumber.read(missing).isGood()
                        || TypedNumber.read(doubled).isGood()) {
                    fail(missing + " or " + doubled + " is read though " + typed + " was meant");
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "j220302000017, true",
        "'J 220302 000017', true",
        "Ｊ２２０３０２－０００－０１７, true",
        "J220302·000017, true",
        "J2203020000l7, false",
        "X220302000017, false"
    })
    void widthCaseAndSeparatorsDoNotMatter(String typed, boolean good) {
        var digits = new TypedNumber(new PassNumber("J220302000017")).checkDigits();

        assertThat(TypedNumber.read(typed + " " + digits).isGood()).isEqualTo(good);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "-"})
    void nothingIsMissing(String text) {
        assertThat(TypedNumber.read(text).bad().orElseThrow().code()).isEqualTo("TYPED_NUMBER_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "220104000001, TYPED_NUMBER_FORMAT",
        "22010400000199, TYPED_NUMBER_CHECK",
        "22010400000000, TYPED_NUMBER_FORMAT",
        "02010400000170, TYPED_NUMBER_FORMAT",
        "220104000001700000000000000000000000000000000000000000000000000000000000, TYPED_NUMBER_FORMAT"
    })
    void eachRefusalHasItsCode(String text, String code) {
        assertThat(TypedNumber.read(text).bad().orElseThrow().code()).isEqualTo(code);
    }

    /** 00, 01 and 99 leave what 97, 98 and 02 leave: never check digits, so never a second spelling. */
    @Test
    void noNumberHasTwoSpellings() {
        numbers().forEach(number -> {
            long good = Stream.iterate(0, n -> n + 1)
                    .limit(100)
                    .filter(n -> TypedNumber.read(number + String.format(Locale.ROOT, "%02d", n))
                            .isGood())
                    .count();
            assertThat(good).isEqualTo(1);
        });
    }

    @Test
    void aNumberIsAlsoReadWithoutCheckDigits() {
        var number = new PassNumber("J220302000017");

        assertThat(TypedNumber.readNumber("J220302 000017")).isEqualTo(Reading.good(number));
        assertThat(TypedNumber.readNumber(new TypedNumber(number).shown())).isEqualTo(Reading.good(number));
        assertThat(TypedNumber.readNumber("J220302 000017 00").isGood()).isFalse();
        assertThat(TypedNumber.readNumber(null).isGood()).isFalse();
    }
}
