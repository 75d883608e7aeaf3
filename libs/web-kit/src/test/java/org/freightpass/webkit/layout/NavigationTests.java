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
    void nearestEntryIsTheCurrentOne() {
        Navigation.Entry day = new Navigation.Entry("day", "/desk/day");

        assertThat(at("/desk/day", DESK, day).isAt(day)).isTrue();
        assertThat(at("/desk/day", DESK, day).isAt(DESK)).isFalse();
        assertThat(at("/desk/issue", DESK, day).isAt(DESK)).isTrue();
        assertThat(at("/", DESK, day).isAt(DESK)).isFalse();
    }

    private static Look at(String path, Navigation.Entry... entries) {
        return new Look(Caller.anonymous(), "site", List.of(entries), path, path + "?", null, true);
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
