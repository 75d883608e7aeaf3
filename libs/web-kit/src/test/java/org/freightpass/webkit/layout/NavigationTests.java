package org.freightpass.webkit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.freightpass.webkit.Caller;
import org.junit.jupiter.api.Test;

class NavigationTests {

    private static final Navigation.Entry START = new Navigation.Entry("start", "/");
    private static final Navigation.Entry DESK = new Navigation.Entry("desk", "/desk", Set.of("OPERATOR", "ADMIN"));

    @Test
    void entriesAreForWhoeverHasOneOfTheirRoles() {
        Navigation navigation = new Navigation("site", List.of(START, DESK));
        Caller operator = new Caller("1", "op", "Op", Set.of("OPERATOR"), null, null, List.of(), List.of());

        assertThat(navigation.entriesFor(Caller.anonymous())).containsExactly(START);
        assertThat(navigation.entriesFor(operator)).containsExactly(START, DESK);
    }

    @Test
    void entryIsWhereItsPageOrOneBelowItIs() {
        assertThat(DESK.isAt("/desk")).isTrue();
        assertThat(DESK.isAt("/desk/issue")).isTrue();
        assertThat(DESK.isAt("/deskwork")).isFalse();
        assertThat(START.isAt("/")).isTrue();
        assertThat(START.isAt("/desk")).isFalse();
    }
}
