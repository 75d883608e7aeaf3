package org.freightpass.checkpoint.passes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownRegimeTests {
    private static final Instant AT = Instant.parse("2022-04-20T00:00:00Z");
    private static final DivisionCode COUNTY = new DivisionCode("220302");

    @Test
    void narrowestAreaDecidesThenTheNewest() {
        var province = regime("22", AT.minusSeconds(10), null);
        var prefecture = regime("2203", AT.minusSeconds(100), null);
        var newer = regime("2203", AT.minusSeconds(50), null);

        assertThat(KnownRegime.inForce(List.of(newer, province, prefecture), COUNTY, AT))
                .contains(newer);
        assertThat(KnownRegime.inForce(List.of(newer, province), new DivisionCode("222401"), AT))
                .contains(province);
    }

    @Test
    void regimeHoldsFromItsBeginningUntilBeforeItsEnd() {
        var regime = regime("22", AT, AT.plusSeconds(10));

        assertThat(KnownRegime.inForce(List.of(regime), COUNTY, AT.minusMillis(1)))
                .isEmpty();
        assertThat(KnownRegime.inForce(List.of(regime), COUNTY, AT)).contains(regime);
        assertThat(KnownRegime.inForce(
                        List.of(regime), COUNTY, AT.plusSeconds(10).minusMillis(1)))
                .contains(regime);
        assertThat(KnownRegime.inForce(List.of(regime), COUNTY, AT.plusSeconds(10)))
                .isEmpty();
        assertThat(KnownRegime.inForce(List.of(regime), new DivisionCode("210102"), AT))
                .isEmpty();
    }

    private static KnownRegime regime(String area, Instant from, @Nullable Instant until) {
        return new KnownRegime(new PlaceCode(area), 1, "2022-04-18", from, until);
    }
}
