package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.contracts.ProvinceDrawing.Seat;
import org.junit.jupiter.api.Test;

class ProvinceDrawingTests {

    @Test
    void ninePrefecturesLieWithinTheDrawingEastRightAndNorthUp() {
        assertThat(ProvinceDrawing.seats()).hasSize(9).allSatisfy(seat -> {
            assertThat(seat.x()).isBetween(0, ProvinceDrawing.WIDTH);
            assertThat(seat.y()).isBetween(0, ProvinceDrawing.HEIGHT);
        });
        assertThat(seat("吉林市").x()).isGreaterThan(seat("长春市").x());
        assertThat(seat("通化市").y()).isGreaterThan(seat("长春市").y());
    }

    @Test
    void whatLiesFarAwayIsNotShown() {
        assertThat(ProvinceDrawing.shows(125.32, 43.82)).isTrue();
        assertThat(ProvinceDrawing.shows(116.4, 39.9)).isFalse();
        assertThat(ProvinceDrawing.shows(125.32, 60)).isFalse();
    }

    private static Seat seat(String name) {
        return ProvinceDrawing.seats().stream()
                .filter(seat -> seat.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
