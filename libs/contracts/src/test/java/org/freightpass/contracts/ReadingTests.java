package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadingTests {
    private final Reading<String> good = Reading.good("value");
    private final Reading<String> bad = Reading.bad("CODE", "Enter something else.");

    @Test
    void goodHoldsTheValue() {
        assertThat(good.isGood()).isTrue();
        assertThat(good.good()).contains("value");
        assertThat(good.bad()).isEmpty();
        assertThat(good.orElseThrow()).isEqualTo("value");
    }

    @Test
    void badHoldsCodeAndText() {
        assertThat(bad.isGood()).isFalse();
        assertThat(bad.good()).isEmpty();
        assertThat(bad.bad()).contains(new Reading.Bad<>("CODE", "Enter something else."));
        assertThatThrownBy(bad::orElseThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Enter something else.");
    }
}
