package org.freightpass.messaging;

import org.freightpass.testkit.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void houseRulesHold() {
        HouseRules.ofLibrary("org.freightpass.messaging").check();
    }
}
