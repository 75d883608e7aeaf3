package org.freightpass.checkpoint.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.checkpoint.watching.Sightings.atA;
import static org.freightpass.checkpoint.watching.Sightings.atB;

import org.junit.jupiter.api.Test;

class SightingTests {
    private final Sighting first = atA("1").seen();

    @Test
    void sightingsAlikeShareTheirTextsAndPlaces() {
        var read = readAnew(first);

        var sharing = read.sharing(first);

        assertThat(sharing).isEqualTo(read);
        assertThat(sharing.passNumber()).isSameAs(first.passNumber());
        assertThat(sharing.plate()).isSameAs(first.plate());
        assertThat(sharing.checkpoint()).isSameAs(first.checkpoint());
        assertThat(sharing.position()).isSameAs(first.position());
    }

    @Test
    void whatDiffersStaysAsItIs() {
        var elsewhere = atB("2").on("吉B54321").toEnd(3).seen();

        assertThat(elsewhere.sharing(first)).isEqualTo(elsewhere);
        assertThat(first.sharing(elsewhere)).isEqualTo(first);
    }

    /** The same with texts of its own, as from a topic. */
    private static Sighting readAnew(Sighting one) {
        return new Sighting(
                one.inspectionId(),
                anew(one.passNumber()),
                one.at(),
                one.decidedAt(),
                anew(one.checkpoint()),
                anew(one.county()),
                new Position(Sightings.A.longitude(), Sightings.A.latitude()),
                anew(one.plate()),
                one.codeVersion(),
                one.direction(),
                one.kilometresToEnd(),
                one.released());
    }

    private static String anew(String text) {
        return String.valueOf(text.toCharArray());
    }
}
