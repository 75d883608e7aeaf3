package org.freightpass.pass.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.printing.PrintingFixtures.NOON;
import static org.freightpass.pass.printing.PrintingFixtures.pass;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.pass.printing.PrintedPass.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the public page shows to whom. */
class PrintingPassesTests {
    private static final PassNumber NUMBER = new PassNumber("220104000001");
    private final PrintablePasses passes = mock();
    private final Codes codes = mock();
    private final PrintingPasses printing = new PrintingPasses(passes, codes, mock(Addresses.class), number -> number);

    @ParameterizedTest
    @EnumSource(Standing.class)
    void newestCodeShowsThePassAsItStands(Standing standing) {
        given(standing, "FP1:NEW");

        assertThat(printing.glance(NUMBER, "FP1:NEW", NOON))
                .map(Glance::light)
                .contains(PrintingRule.light(pass(NUMBER.value(), standing), NOON));
    }

    @Test
    void olderOrForeignCodeShowsNothing() {
        given(Standing.ACTIVE, "FP1:NEW");

        assertThat(printing.glance(NUMBER, "FP1:OLD", NOON)).isEmpty();
        assertThat(printing.glance(new PassNumber("220104000002"), "FP1:NEW", NOON))
                .isEmpty();
    }

    @Test
    void plateMustBeThePasses() {
        given(Standing.ACTIVE, "FP1:NEW");

        assertThat(printing.glance(NUMBER, new Plate("吉A12345"), NOON)).isPresent();
        assertThat(printing.glance(NUMBER, new Plate("吉A12346"), NOON)).isEmpty();
    }

    private void given(Standing standing, String code) {
        when(passes.find(NUMBER, NOON)).thenReturn(Optional.of(pass(NUMBER.value(), standing)));
        when(passes.telephone(any(), any())).thenReturn(Optional.empty());
        when(codes.of(NUMBER)).thenReturn(Optional.of(code));
    }
}
