package org.freightpass.checkpoint.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionTests {
    private static final Position CHANGCHUN = new Position(125.32, 43.88);
    private static final Position SHENYANG = new Position(123.43, 41.80);

    @Test
    void distanceIsThatOfTheMap() {
        assertThat(CHANGCHUN.kilometresTo(SHENYANG)).isCloseTo(278, within(3.0));
    }

    @Test
    void distanceIsTheSameBothWaysAndNothingToItself() {
        assertThat(SHENYANG.kilometresTo(CHANGCHUN)).isCloseTo(CHANGCHUN.kilometresTo(SHENYANG), within(1e-9));
        assertThat(CHANGCHUN.kilometresTo(CHANGCHUN)).isZero();
    }

    @Test
    void distanceOfOppositePlacesIsHalfTheEarth() {
        assertThat(new Position(0, 0).kilometresTo(new Position(180, 0))).isCloseTo(20_015, within(1.0));
    }

    @Test
    void placeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Position(181, 0)).hasMessageContaining("181");
        assertThatThrownBy(() -> new Position(0, -90.1)).hasMessageContaining("-90.1");
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).hasMessageContaining("NaN");
    }
}
