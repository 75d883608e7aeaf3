package org.freightpass.system.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrillOptionsTests {

    @Test
    void withoutNamesEveryFaultIsPlayed() {
        DrillOptions options = DrillOptions.of(List.of());

        assertThat(options.faults()).containsExactly(Fault.values());
        assertThat(options.rounds()).isEqualTo(20);
        assertThat(options.away()).isEqualTo(Duration.ofSeconds(60));
        assertThat(options.named()).isFalse();
        assertThat(options.list()).isFalse();
    }

    @Test
    void namedFaultsArePlayedInTheirOrderWithWhatIsSet() {
        DrillOptions options =
                DrillOptions.of(List.of("poison", "--rounds", "5", "kill", "--away", "10", "--seed", "7", "--list"));

        assertThat(options)
                .isEqualTo(
                        new DrillOptions(List.of(Fault.POISON, Fault.KILL), true, 5, Duration.ofSeconds(10), 7, true));
    }

    @Test
    void unknownFaultIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrillOptions.of(List.of("fire")))
                .withMessageContaining("kill, paused, broker-away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", ""})
    void optionWithoutAGoodNumberIsRefused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrillOptions.of(List.of("--rounds", number)))
                .withMessageContaining("--rounds");
    }
}
