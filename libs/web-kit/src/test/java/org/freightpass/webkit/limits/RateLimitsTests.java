package org.freightpass.webkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.freightpass.webkit.settings.RateSettings;
import org.freightpass.webkit.settings.RateSettings.Allowance;
import org.freightpass.webkit.settings.RateSettings.Anonymous;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private final MovedClock clock = new MovedClock();
    private final RateLimits limits = new RateLimits(
            new RateSettings(
                    true, 100, new Anonymous(2, 1), new Allowance(4, 2), Map.of("OFFICER", new Allowance(10, 5))),
            clock);

    @Test
    void theBurstIsAllowedAndOneMoreIsNot() {
        assertThat(allowed("firm1", 5)).isEqualTo(4);
    }

    @Test
    void whatWasUsedComesBackWithTime() {
        allowed("firm1", 4);

        clock.move(Duration.ofMillis(499));
        assertThat(allowed("firm1", 1)).isZero();
        clock.move(Duration.ofMillis(1));
        assertThat(allowed("firm1", 2)).isEqualTo(1);
        clock.move(Duration.ofHours(2));
        assertThat(allowed("firm1", 9)).isEqualTo(4);
    }

    @Test
    void aRefusalSaysHowLongToWait() {
        allowed("firm1", 4);

        assertThat(limits.subject("firm1", List.of()).pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void clientsDoNotUseUpOneAnother() {
        allowed("firm1", 4);

        assertThat(allowed("firm2", 4)).isEqualTo(4);
        assertThat(limits.anonymous("firm1").allowed()).isTrue();
    }

    @Test
    void theHighestRateAmongTheRolesCounts() {
        int officer = 0;
        for (int i = 0; i < 11; i++) {
            officer += limits.subject("officer1", List.of("FIRM", "OFFICER")).allowed() ? 1 : 0;
        }
        assertThat(officer).isEqualTo(10);
    }

    @Test
    void anAddressHasTheSmallerAllowance() {
        assertThat(limits.anonymous("10.0.0.1").allowed()).isTrue();
        assertThat(limits.anonymous("10.0.0.1").allowed()).isTrue();
        assertThat(limits.anonymous("10.0.0.1").allowed()).isFalse();
        assertThat(limits.anonymous("10.0.0.2").allowed()).isTrue();
    }

    @Test
    void countingCostsLessThanFiftyMicroseconds() {
        int rounds = 20_000;
        allowed("warm", rounds);
        long best = Long.MAX_VALUE;
        // The best of nine: during any one of them somebody else may have the cores.
        for (int batch = 0; batch < 9; batch++) {
            long start = System.nanoTime();
            allowed("firm1", rounds);
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(Duration.ofNanos(best / rounds)).isLessThan(Duration.ofNanos(50_000));
    }

    private int allowed(String subject, int requests) {
        int allowed = 0;
        for (int i = 0; i < requests; i++) {
            allowed += limits.subject(subject, List.of("FIRM")).allowed() ? 1 : 0;
        }
        return allowed;
    }
}
