package org.freightpass.checkpoint.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncLimitsTests {
    private static final Instant NOW = Instant.parse("2022-04-20T03:00:00Z");
    private final SyncLimits limits = new SyncLimits(5000, Duration.ofDays(7));

    @ParameterizedTest
    @CsvSource({
        "2022-04-20T03:02:00Z,",
        "2022-04-20T03:02:00.001Z, SCAN_AHEAD",
        "2022-04-13T03:00:00Z,",
        "2022-04-13T02:59:59.999Z, SCAN_TOO_OLD"
    })
    void scanIsTakenUpToItsLimitsAndNotBeyond(Instant observedAt, OfflineRule refusal) {
        assertThat(limits.refuse(observedAt, NOW).orElse(null)).isEqualTo(refusal);
    }

    @Test
    void limitsThatTakeNothingAreRefused() {
        assertThatThrownBy(() -> new SyncLimits(0, Duration.ofDays(7))).hasMessageContaining("At most 0 scans");
        assertThatThrownBy(() -> new SyncLimits(1, Duration.ZERO)).hasMessageContaining("PT0S");
    }
}
