package org.freightpass.pass;

import java.util.List;
import java.util.Locale;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.protecting.Fingerprints;

/**
 * By what an application is found when somebody names the last four places of a driver's document: a keyed hash of them,
 * for the document itself is sealed. Stateless.
 */
public final class DriverMarks {
    private static final String PURPOSE = "driver-last-four";
    private static final int PLACES = 4;
    private static final int LENGTH = 16;

    private DriverMarks() {}

    /** A mark for each driver whose number is known. */
    public static List<String> of(List<CrewMember> crew, Fingerprints fingerprints) {
        return crew.stream()
                .filter(member -> "DRIVER".equals(member.role()))
                .map(CrewMember::documentNumber)
                .filter(number -> number != null && number.strip().length() >= PLACES)
                .map(number -> number.strip().substring(number.strip().length() - PLACES))
                .map(lastFour -> ofLastFour(lastFour, fingerprints))
                .distinct()
                .toList();
    }

    public static String ofLastFour(String lastFour, Fingerprints fingerprints) {
        return fingerprints.of(lastFour.toUpperCase(Locale.ROOT), PURPOSE).substring(0, LENGTH);
    }
}
