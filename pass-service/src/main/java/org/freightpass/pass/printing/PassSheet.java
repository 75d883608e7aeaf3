package org.freightpass.pass.printing;

import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on a document, as text; where it stands is the drawing's business.
 *
 * @param number with its two check digits, in groups
 * @param plate with its dot
 * @param until the last minute that counts
 * @param telephone absent where the directory names none
 * @param address of the public page, without {@code https://}
 * @param code what is scanned: the signed pass, or the public page's address where {@code signed} is false
 * @param mark across the document where the pass proves nothing for the time being
 */
public record PassSheet(
        PassNumber pass,
        int version,
        Text title,
        String number,
        String plate,
        PlateColour plateColour,
        List<CrewLine> crew,
        Text crewSize,
        Text goods,
        String origin,
        String destination,
        String via,
        Text returnTrip,
        String from,
        String until,
        Text issuer,
        @Nullable String telephone,
        String issued,
        String address,
        String code,
        boolean signed,
        @Nullable Text mark) {

    public PassSheet {
        crew = List.copyOf(crew);
    }

    /** The same in both languages, Chinese first. */
    public record Text(String zh, String en) {}

    /** One person of the crew. */
    public record CrewLine(Text role, String name, String document) {}
}
