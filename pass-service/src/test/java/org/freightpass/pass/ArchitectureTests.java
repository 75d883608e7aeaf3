package org.freightpass.pass;

import org.freightpass.testkit.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("org.freightpass.pass", "sample").check();
    }
}
