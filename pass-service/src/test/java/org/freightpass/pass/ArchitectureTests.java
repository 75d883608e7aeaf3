package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.freightpass.testkit.architecture.HouseRules;
import org.freightpass.testkit.settings.SecretDefaults;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("org.freightpass.pass", "sample").check();
    }

    @Test
    void noSecretHasADefaultThatEverybodyKnows() {
        assertThat(SecretDefaults.in(Path.of(""))).isEmpty();
    }
}
