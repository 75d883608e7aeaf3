package org.freightpass.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleRuleTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    王芳,           王芳
                    '  王  芳 ',     王 芳
                    'A\u0007nn\u2028 Lee\u202e', A nn Lee
                    agent1,
                    ' agent1 ',
                    '',
                    '\u200b \u0000',""")
    void nameIsKeptCleanUnlessItSaysNothing(String given, @org.jspecify.annotations.Nullable String kept) {
        assertThat(PeopleRule.kept("agent1", given).orElse(null)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"49,49", "50,50", "51,50"})
    void nameIsFiftyCharactersLongAtMostAndNoneIsHalved(int given, int kept) {
        assertThat(PeopleRule.kept("agent1", "\ud840\udc00".repeat(given))).hasValue("\ud840\udc00".repeat(kept));
    }
}
