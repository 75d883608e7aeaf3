package org.freightpass.notification.following;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowingRuleTests {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            13800138000,       13800138000,      true
            138 0013 8000,     13800138000,      true
            +86-138-0013-8000, 13800138000,      true
            13800138001,       13800138000,      false
            3800138000,        13800138000,      false
            0431-85097301,     043185097301,     true
            1234,              1234,             false
            12345,             12345,            true
            '',                -,                false
            13800138000,       -,                false
            """)
    void telephonesAreTheSameByTheirDigits(String typed, @Nullable String known, boolean same) {
        assertThat(FollowingRule.same(typed, known)).isEqualTo(same);
    }

    @Test
    void fifthWrongTryOfACaseAndTwentiethFromAnAddressAreTheLast() {
        assertThat(FollowingRule.limited(4, 19)).isFalse();
        assertThat(FollowingRule.limited(5, 5)).isTrue();
        assertThat(FollowingRule.limited(0, 20)).isTrue();
    }
}
