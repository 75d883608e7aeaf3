package org.freightpass.notification.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.freightpass.notification.console.pages.WallMap.Spot;
import org.junit.jupiter.api.Test;

class WallMapTests {
    @Test
    void countiesAddUpToTheirPrefectureAndTheRestIsElsewhere() {
        WallMap map = WallMap.of(List.of(
                Map.entry("220104", 3), Map.entry("220184", 2), Map.entry("210102", 4), Map.entry("000000", 1)));
        assertThat(map.spots()).hasSize(9);
        assertThat(spot(map, "长春市").cases()).isEqualTo(5);
        assertThat(spot(map, "白城市").cases()).isZero();
        assertThat(map.elsewhere()).isEqualTo(5);
    }

    @Test
    void everySpotLiesWithinTheDrawingAndEastIsRightAndNorthIsUp() {
        WallMap map = WallMap.of(List.of(Map.entry("220104", 100_000)));
        assertThat(map.spots()).allSatisfy(spot -> {
            assertThat(spot.x() - spot.radius()).isNotNegative();
            assertThat(spot.x() + spot.radius()).isLessThanOrEqualTo(600);
            assertThat(spot.y() - spot.radius()).isNotNegative();
            assertThat(spot.y() + spot.radius() + 16).isLessThanOrEqualTo(520);
        });
        assertThat(spot(map, "吉林市").x()).isGreaterThan(spot(map, "长春市").x());
        assertThat(spot(map, "通化市").y()).isGreaterThan(spot(map, "长春市").y());
    }

    @Test
    void noNameStandsInAnotherSpotOrName() {
        List<Spot> spots = WallMap.of(List.of()).spots();
        for (Spot named : spots) {
            for (Spot other : spots) {
                if (!named.equals(other)) {
                    assertThat(beside(named, other.x(), other.radius()) || apart(named, other.y(), other.radius()))
                            .as("%s in the spot of %s", named, other)
                            .isTrue();
                    assertThat(beside(named, other.x(), half(other)) || apart(named, other.nameY() - 9, 10))
                            .as("%s in the name of %s", named, other)
                            .isTrue();
                }
            }
        }
    }

    /** A letter is 19 wide and high; a name in the far east ends at the edge. */
    private static boolean beside(Spot named, int x, int reach) {
        int middle = named.x() > 480 ? 592 - half(named) : named.x();
        return Math.abs(middle - x) >= half(named) + reach;
    }

    private static boolean apart(Spot named, int y, int reach) {
        return Math.abs(named.nameY() - 9 - y) >= 10 + reach;
    }

    private static int half(Spot named) {
        return named.name().length() * 19 / 2;
    }

    private static Spot spot(WallMap map, String name) {
        return map.spots().stream()
                .filter(spot -> spot.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
