package org.freightpass.passtoken.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborTests {
    private static final int DEPTH = 8;

    /** The examples of RFC 8949, appendix A, of the kinds that are used here. */
    static Stream<Arguments> examplesOfTheRfc() {
        return Stream.of(
                Arguments.of("00", 0L),
                Arguments.of("01", 1L),
                Arguments.of("0a", 10L),
                Arguments.of("17", 23L),
                Arguments.of("1818", 24L),
                Arguments.of("1819", 25L),
                Arguments.of("1864", 100L),
                Arguments.of("1903e8", 1000L),
                Arguments.of("1a000f4240", 1_000_000L),
                Arguments.of("1b000000e8d4a51000", 1_000_000_000_000L),
                Arguments.of("20", -1L),
                Arguments.of("29", -10L),
                Arguments.of("3863", -100L),
                Arguments.of("3903e7", -1000L),
                Arguments.of("f4", false),
                Arguments.of("f5", true),
                Arguments.of("c11a514b67b0", new Cbor.Tagged(1, 1_363_896_240L)),
                Arguments.of("d818456449455446", new Cbor.Tagged(24, hex("6449455446"))),
                Arguments.of("40", hex("")),
                Arguments.of("4401020304", hex("01020304")),
                Arguments.of("60", ""),
                Arguments.of("6161", "a"),
                Arguments.of("6449455446", "IETF"),
                Arguments.of("62225c", "\"\\"),
                Arguments.of("62c3bc", "\u00fc"),
                Arguments.of("63e6b0b4", "\u6c34"),
                Arguments.of("64f0908591", "\ud800\udd51"),
                Arguments.of("80", List.of()),
                Arguments.of("83010203", List.of(1L, 2L, 3L)),
                Arguments.of("8301820203820405", List.of(1L, List.of(2L, 3L), List.of(4L, 5L))),
                Arguments.of(
                        "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
                        Stream.iterate(1L, n -> n + 1).limit(25).toList()),
                Arguments.of("a0", Map.of()),
                Arguments.of("a201020304", Map.of(1L, 2L, 3L, 4L)),
                Arguments.of("a26161016162820203", Map.of("a", 1L, "b", List.of(2L, 3L))),
                Arguments.of("826161a161626163", List.of("a", Map.of("b", "c"))));
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheRfc")
    void theExamplesOfTheRfcGoBothWays(String hex, Object value) {
        var read = Cbor.read(hex(hex), DEPTH).otherwise((fault, text) -> fault);

        assertThat(read).usingRecursiveComparison().isEqualTo(value);
        assertThat(Cbor.write(value)).isEqualTo(hex(hex));
    }

    /** RFC 8949, appendix A: numbers beyond 63 bits, bignums, floats, simple values, null, indefinite lengths. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1bffffffffffffffff",
                "3bffffffffffffffff",
                "f90000",
                "fa47c35000",
                "fb3ff199999999999a",
                "f6",
                "f7",
                "f0",
                "f818",
                "5f42010243030405ff",
                "7f657374726561646d696e67ff",
                "9fff",
                "bf61610161629f0203ffff"
            })
    void kindsThatTokensDoNotUseAreRefused(String hex) {
        assertThat(Cbor.read(hex(hex), DEPTH)).isEqualTo(Parsed.bad(Fault.CBOR_KIND));
    }

    @ParameterizedTest
    @CsvSource({
        "'', CBOR",
        "18, CBOR",
        "1c, CBOR",
        "fc, CBOR",
        "ff, CBOR_KIND",
        "4401020, CBOR",
        "5affffffff, CBOR",
        "5b7fffffffffffffff, CBOR",
        "62c328, CBOR",
        "61ff, CBOR",
        "9affffffff, CBOR",
        "9b7fffffffffffffff, CBOR",
        "bb7fffffffffffffff, CBOR",
        "8201, CBOR",
        "a101, CBOR",
        "0000, TRAILING_BYTES",
        "a201020103, DUPLICATE_LABEL",
        "a20102180103, DUPLICATE_LABEL",
        "81a2616101616102, DUPLICATE_LABEL",
        "a1f501, CBOR_KIND",
        "a1410101, CBOR_KIND",
        "a18001, CBOR_KIND"
    })
    void whatIsNotWellFormedIsRefused(String hex, Fault fault) {
        assertThat(Cbor.read(hex(hex.length() % 2 == 0 ? hex : hex + "0"), DEPTH)
                        .otherwise((found, text) -> found))
                .isEqualTo(fault);
    }

    @Test
    void oneLevelMoreThanAllowedIsRefused() {
        assertThat(Cbor.read(nested(DEPTH), DEPTH)).isInstanceOf(Parsed.Good.class);
        assertThat(Cbor.read(nested(DEPTH + 1), DEPTH)).isEqualTo(Parsed.bad(Fault.TOO_DEEP));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0xc1, 0xa1})
    void tenThousandLevelsAreRefused(int head) {
        var bytes = new byte[10_001];
        Arrays.fill(bytes, (byte) head);

        assertThat(Cbor.read(bytes, DEPTH)).isEqualTo(Parsed.bad(Fault.TOO_DEEP));
    }

    /** RFC 8949, 4.2.1: bytewise order of the encoded labels, and the shortest head. */
    @Test
    void labelsAreWrittenInBytewiseOrder() {
        var map = new LinkedHashMap<Object, Object>();
        for (var label : List.of("aa", "z", -1L, 100L, 10L, -65_537L)) {
            map.put(label, 0);
        }

        assertThat(Cbor.write(map))
                .isEqualTo(hex("a6" + "0a00" + "186400" + "2000" + "3a0001000000" + "617a00" + "62616100"));
    }

    @Test
    void aClassWithoutCborIsABug() {
        assertThatThrownBy(() -> Cbor.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] nested(int levels) {
        var bytes = new byte[levels + 1];
        Arrays.fill(bytes, 0, levels, (byte) 0x81);
        return bytes;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
