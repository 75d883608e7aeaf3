package org.freightpass.notification.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KnowingRuleTests {
    @Test
    void agentsWithALineAndSupervisorsLookUp() {
        assertThat(KnowingRule.mayAsk(Set.of("AGENT"), true)).isTrue();
        assertThat(KnowingRule.mayAsk(Set.of("SUPERVISOR"), false)).isTrue();
        assertThat(KnowingRule.mayAsk(Set.of("AGENT"), false))
                .as("another hotline")
                .isFalse();
        assertThat(KnowingRule.mayAsk(Set.of("FIRM"), true)).isFalse();
    }
}
