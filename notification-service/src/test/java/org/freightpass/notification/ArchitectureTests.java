package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.freightpass.testkit.architecture.HouseRules;
import org.freightpass.testkit.settings.SecretDefaults;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
    @Test
    void houseRulesHold() {
        HouseRules.of("org.freightpass.notification", "intake").check();
    }

    @Test
    void noSecretHasADefaultThatEverybodyKnows() {
        assertThat(SecretDefaults.in(Path.of(""))).isEmpty();
    }
}
