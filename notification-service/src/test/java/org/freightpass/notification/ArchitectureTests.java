package org.freightpass.notification;

import org.freightpass.testkit.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
    @Test
    void houseRulesHold() {
        HouseRules.of("org.freightpass.notification", "intake", "sealing").check();
    }
}
