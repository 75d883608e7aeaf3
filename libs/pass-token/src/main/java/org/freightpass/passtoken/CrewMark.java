package org.freightpass.passtoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.freightpass.contracts.PassNumber;

/**
 * Two bytes by which an officer who sees an ID card can check that its holder is of the crew, and nobody else can tell
 * who is: a check, not an identity. One card in 65,536 passes by chance. The salt is the pass's number and version, so
 * that one person's marks differ from pass to pass; it keeps no secret, as six places can be tried out, and each mark
 * then still fits some five of them.
 *
 * @param value 0 to 65,535
 */
public record CrewMark(int value) {
    private static final int PLACES = 6;
    private static final int MAX = 0xffff;

    public CrewMark {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("The crew mark " + value + " is not two bytes");
        }
    }

    /**
     * The first two bytes of SHA-256 over {@code number/version/last six places} in UTF-8.
     *
     * @param documentNumber an ID card's number or its last six places, or another document's; letters and digits count,
     *     small letters as capitals, and where there are fewer than six, zeros stand before them
     */
    public static CrewMark of(PassNumber number, int version, String documentNumber) {
        var salted = number + "/" + version + "/" + lastPlaces(documentNumber);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
            return new CrewMark(((hash[0] & 0xff) << Byte.SIZE) | (hash[1] & 0xff));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    private static String lastPlaces(String documentNumber) {
        var places =
                "0".repeat(PLACES) + documentNumber.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return places.substring(places.length() - PLACES);
    }
}
