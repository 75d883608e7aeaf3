package org.freightpass.passtoken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.SignedClaims;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Fields;
import org.freightpass.passtoken.wire.Parsed;

/** A pass's claims as a CWT Claims Set (RFC 8392, 1.1) and back. Claims that are not known here are passed over. */
final class ClaimBytes {
    private static final int MARK_BYTES = 2;

    private ClaimBytes() {}

    static byte[] write(PassClaims claims) {
        return Cbor.write(Map.of(
                Cwt.ISSUER, claims.issuer().toString(),
                Cwt.SUBJECT, claims.number().value(),
                Cwt.EXPIRES, claims.validUntil().getEpochSecond(),
                Cwt.NOT_BEFORE, claims.validFrom().getEpochSecond(),
                Cwt.ISSUED_AT, claims.issuedAt().getEpochSecond(),
                ClaimLabel.PASS, pass(claims)));
    }

    private static Map<Long, Object> pass(PassClaims claims) {
        var pass = new HashMap<Long, Object>();
        pass.put(ClaimLabel.VERSION, claims.version());
        pass.put(ClaimLabel.TYPE, ClaimCodes.of(claims.type()));
        pass.put(ClaimLabel.PLATE, claims.plate().value());
        pass.put(ClaimLabel.PLATE_COLOUR, claims.plateColour().code());
        pass.put(ClaimLabel.ORIGIN, Places.bytes(List.of(claims.origin().value())));
        pass.put(
                ClaimLabel.DESTINATION,
                Places.bytes(List.of(claims.destination().value())));
        pass.put(
                ClaimLabel.VIA,
                Places.bytes(claims.via().stream().map(PlaceCode::value).toList()));
        pass.put(ClaimLabel.RETURN_TRIP, claims.returnTrip());
        pass.put(ClaimLabel.GOODS, ClaimCodes.of(claims.goods()));
        pass.put(ClaimLabel.CREW, marks(claims.crew()));
        pass.put(ClaimLabel.STATUS_LIST, claims.status().list());
        pass.put(ClaimLabel.STATUS_INDEX, claims.status().index());
        return pass;
    }

    static Parsed<PassClaims> read(SignedClaims signed) {
        return signed.claims().result(ClaimBytes::claims);
    }

    private static PassClaims claims(Fields claims) {
        var pass = claims.fields(ClaimLabel.PASS);
        var number = claims.made(Cwt.SUBJECT, () -> new PassNumber(claims.text(Cwt.SUBJECT)));
        int type = ClaimCodes.of(number.type());
        pass.number(ClaimLabel.TYPE, type, type);
        return new PassClaims(
                claims.made(Cwt.ISSUER, () -> Authority.of(claims.text(Cwt.ISSUER))),
                number,
                (int) pass.number(ClaimLabel.VERSION, 1, PassClaims.MAX_VERSION),
                pass.made(ClaimLabel.PLATE, () -> new Plate(pass.text(ClaimLabel.PLATE))),
                pass.made(
                        ClaimLabel.PLATE_COLOUR,
                        () -> ClaimCodes.colour(pass.number(ClaimLabel.PLATE_COLOUR, 1, Byte.MAX_VALUE))),
                division(pass, ClaimLabel.ORIGIN),
                division(pass, ClaimLabel.DESTINATION),
                pass.made(ClaimLabel.VIA, () -> Places.places(pass.bytes(ClaimLabel.VIA))),
                pass.truth(ClaimLabel.RETURN_TRIP),
                pass.made(ClaimLabel.GOODS, () -> ClaimCodes.goods(pass.number(ClaimLabel.GOODS, 0, Byte.MAX_VALUE))),
                Cwt.instant(claims, Cwt.ISSUED_AT),
                Cwt.instant(claims, Cwt.NOT_BEFORE),
                Cwt.instant(claims, Cwt.EXPIRES),
                pass.made(ClaimLabel.CREW, () -> marks(pass.bytes(ClaimLabel.CREW))),
                status(pass));
    }

    private static StatusIndex status(Fields pass) {
        return pass.made(
                ClaimLabel.STATUS_INDEX,
                () -> new StatusIndex((int) pass.number(ClaimLabel.STATUS_LIST, 1, Integer.MAX_VALUE), (int)
                        pass.number(ClaimLabel.STATUS_INDEX, 0, Integer.MAX_VALUE)));
    }

    private static DivisionCode division(Fields pass, long label) {
        return pass.made(label, () -> new DivisionCode(Places.division(pass.bytes(label))));
    }

    private static byte[] marks(List<CrewMark> crew) {
        var bytes = new byte[crew.size() * MARK_BYTES];
        for (int i = 0; i < crew.size(); i++) {
            bytes[i * MARK_BYTES] = (byte) (crew.get(i).value() >> Byte.SIZE);
            bytes[i * MARK_BYTES + 1] = (byte) crew.get(i).value();
        }
        return bytes;
    }

    private static List<CrewMark> marks(byte[] bytes) {
        if (bytes.length % MARK_BYTES != 0) {
            throw new IllegalArgumentException("Crew marks are two bytes each");
        }
        var crew = new ArrayList<CrewMark>();
        for (int i = 0; i < bytes.length; i += MARK_BYTES) {
            crew.add(new CrewMark(((bytes[i] & 0xff) << Byte.SIZE) | (bytes[i + 1] & 0xff)));
        }
        return crew;
    }
}
