package org.freightpass.pass.printing;

import java.time.Instant;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** What anybody with the short address sees: nothing of holder and crew (PR-10). */
public record Glance(
        String number,
        PassSheet.Text title,
        Light light,
        PassSheet.Text standing,
        String plate,
        PlateColour plateColour,
        String origin,
        String destination,
        String via,
        boolean returnTrip,
        PassSheet.Text goods,
        String from,
        String until,
        PassSheet.Text issuer,
        @Nullable String telephone,
        Instant asOf,
        String asOfText) {

    /** What the colour of the page says. */
    public enum Light {
        GREEN,
        AMBER,
        GREY,
        RED
    }
}
