package org.freightpass.pass.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.ProvinceDrawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTests {

    private static Way way(String... codes) {
        return Way.of(Stream.of(codes).map(DivisionCode::new).toList());
    }

    @Test
    void wayGoesThroughTheSeatsOfItsPrefectures() {
        var seats = ProvinceDrawing.seats();
        var way = way("220102", "220302");

        assertThat(way.stops()).extracting(Way.Stop::name).containsExactly("吉林省长春市南关区", "吉林省四平市铁西区");
        assertThat(way.line())
                .isEqualTo(seats.get(0).x() + "," + seats.get(0).y() + " "
                        + seats.get(2).x() + "," + seats.get(2).y());
    }

    @ParameterizedTest
    @CsvSource({"210102, 辽宁省", "230102, 黑龙江省", "150102, 内蒙古自治区", "110101, 北京市"})
    void wayLeavesTheProvinceWhereTheNeighbourIs(String code, String province) {
        var stop = way(code).stops().getFirst();

        assertThat(stop.outside()).isEqualTo(province);
        assertThat(stop.x()).isBetween(0, ProvinceDrawing.WIDTH);
        assertThat(stop.y()).isBetween(0, ProvinceDrawing.HEIGHT);
    }

    @Test
    void theProvinceAsAWholeIsNoPlaceAndNothingIsNoWay() {
        assertThat(way("220000").stops()).isEmpty();
        assertThat(Way.of(List.of()).line()).isEmpty();
    }
}
