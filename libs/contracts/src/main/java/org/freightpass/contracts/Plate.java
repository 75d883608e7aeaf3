package org.freightpass.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number plate of the mainland (GA 36-2018): ordinary, new energy or trailer. The same number can exist on plates of
 * two colours, so a vehicle is a plate and a {@link PlateColour}. Where a plate is registered decides nothing.
 */
public record Plate(String value) {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String HEAD = "[" + PROVINCES + "][A-HJ-NP-Z]";
    private static final String CITY_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String PLACE = "[A-HJ-NP-Z0-9]";
    private static final Pattern ORDINARY = Pattern.compile(HEAD + PLACE + "{5}");
    private static final Pattern TRAILER = Pattern.compile(HEAD + PLACE + "{4}挂");
    private static final Pattern NEW_ENERGY_SMALL = Pattern.compile(HEAD + "[A-HJK]" + PLACE + "[0-9]{4}");
    private static final Pattern NEW_ENERGY_LARGE = Pattern.compile(HEAD + "[0-9]{5}[A-HJK]");
    private static final String NO_FREIGHT = "警学港澳领使";

    public Plate {
        var fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.text());
        }
    }

    /** Reads what was typed: any width and case, with or without spaces, dot and hyphens. */
    public static Reading<Plate> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        var fault = fault(normal);
        return fault != null ? fault : Reading.good(new Plate(normal));
    }

    public boolean isTrailer() {
        return value.endsWith("挂");
    }

    public boolean isNewEnergy() {
        return value.length() == 8;
    }

    /** A pass is for the vehicle that pulls; a trailer is noted beside it. */
    public boolean mayCarryPass() {
        return !isTrailer();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Reading.@Nullable Bad<Plate> fault(String plate) {
        if (plate.isEmpty()) {
            return new Reading.Bad<>(
                    "PLATE_MISSING", "The plate is missing: enter it as it stands on the vehicle, such as 吉A12345.");
        }
        if (PROVINCES.indexOf(plate.charAt(0)) < 0) {
            return fault("PLATE_PROVINCE", plate, "does not begin with a province of the mainland, such as 吉");
        }
        if (NO_FREIGHT.indexOf(plate.charAt(plate.length() - 1)) >= 0) {
            return fault("PLATE_NOT_FREIGHT", plate, "is no goods vehicle's");
        }
        if (plate.length() < 7) {
            return fault("PLATE_TOO_SHORT", plate, "is too short: seven places, eight for new energy");
        }
        if (plate.length() > 8) {
            return fault("PLATE_TOO_LONG", plate, "is too long: seven places, eight for new energy");
        }
        return faultOfPlaces(plate);
    }

    private static Reading.@Nullable Bad<Plate> faultOfPlaces(String plate) {
        if (CITY_LETTERS.indexOf(plate.charAt(1)) < 0) {
            return fault("PLATE_CITY_LETTER", plate, "has no city letter (A to Z without I and O) after the province");
        }
        if (plate.indexOf('I') > 0 || plate.indexOf('O') > 0) {
            return fault("PLATE_LETTER_I_O", plate, "has a letter I or O: plates have the digits 1 and 0");
        }
        if (plate.length() == 7) {
            var known =
                    ORDINARY.matcher(plate).matches() || TRAILER.matcher(plate).matches();
            return known ? null : fault("PLATE_CHARACTER", plate, "has something else than letters and digits");
        }
        if (NEW_ENERGY_SMALL.matcher(plate).matches()
                || NEW_ENERGY_LARGE.matcher(plate).matches()) {
            return null;
        }
        return fault(
                "PLATE_NEW_ENERGY",
                plate,
                "has eight places but is no new-energy plate: one of A to K without I, third or last, the rest digits");
    }

    private static Reading.Bad<Plate> fault(String code, String plate, String what) {
        return new Reading.Bad<>(
                code, "The plate " + Spelling.shown(plate) + " " + what + ". Enter it as it stands on the vehicle.");
    }
}
