package org.freightpass.passtoken;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.TrustedKey;

/** A pass of the Industry and IT bureau of Chaoyang, its key, and variations. */
public final class PassFixtures {
    public static final Authority CHAOYANG_IIT = new Authority(new DivisionCode("220104"), Department.IIT);
    static final Authority CHAOYANG_POST = new Authority(new DivisionCode("220104"), Department.POST);
    static final SigningKey KEY = SigningKey.generate();
    static final Instant KEY_FROM = Instant.parse("2022-04-01T00:00:00Z");
    static final Instant KEY_UNTIL = Instant.parse("2022-10-01T00:00:00Z");
    static final Instant ISSUED = Instant.parse("2022-04-18T02:30:00Z");
    static final PassNumber NUMBER = new PassNumber("220104000001");
    static final String DRIVER_ID = "11010519491231002X";

    private PassFixtures() {}

    public static PassClaims pass() {
        return pass(CHAOYANG_IIT, NUMBER, ISSUED, List.of(new PlaceCode("220184"), new PlaceCode("2203")), 1);
    }

    static PassClaims issuedAt(Instant instant) {
        return pass(CHAOYANG_IIT, NUMBER, instant, List.of(), 1);
    }

    static PassClaims of(Authority issuer) {
        return pass(issuer, NUMBER, ISSUED, List.of(), 1);
    }

    static PassClaims numbered(String number) {
        return pass(CHAOYANG_IIT, new PassNumber(number), ISSUED, List.of(), 1);
    }

    /** {@code places} in all, both ends with them, and {@code persons}; every number as large as it gets. */
    static PassClaims large(int places, int persons) {
        var via = IntStream.range(0, places - 2)
                .mapToObj(i -> new PlaceCode(Integer.toString(659_001 - 37 * i)))
                .toList();
        var claims = pass(
                new Authority(new DivisionCode("659004"), Department.TRAFFIC_GROUP),
                new PassNumber("J659004999999"),
                ISSUED,
                via,
                persons);
        return new PassClaims(
                claims.issuer(),
                claims.number(),
                PassClaims.MAX_VERSION,
                new Plate("吉A12345D"),
                PlateColour.GRADIENT_GREEN,
                claims.origin(),
                claims.destination(),
                via,
                true,
                GoodsCategory.OTHER,
                claims.issuedAt(),
                claims.validFrom(),
                claims.validUntil(),
                claims.crew(),
                new StatusIndex(99_999, 131_071));
    }

    static TrustedKey trusted(SigningKey key) {
        return new TrustedKey(CHAOYANG_IIT, key.publicKey(), KEY_FROM, KEY_UNTIL);
    }

    private static PassClaims pass(
            Authority issuer, PassNumber number, Instant issuedAt, List<PlaceCode> via, int persons) {
        var crew = IntStream.range(0, persons)
                .mapToObj(person -> CrewMark.of(number, 1, person == 0 ? DRIVER_ID : "00000" + person))
                .toList();
        return new PassClaims(
                issuer,
                number,
                1,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                via,
                true,
                GoodsCategory.KEY_INDUSTRIAL,
                issuedAt,
                Instant.parse("2022-04-18T16:00:00Z"),
                Instant.parse("2022-04-25T16:00:00Z"),
                crew,
                new StatusIndex(1, 4711));
    }
}
