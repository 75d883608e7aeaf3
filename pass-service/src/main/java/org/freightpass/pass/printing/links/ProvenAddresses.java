package org.freightpass.pass.printing.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.printing.Addresses;
import org.freightpass.pass.protecting.Fingerprints;

/**
 * Short addresses: {@code /p/22010400000177-7GKQ2M}. The six places are 30 bits of a keyed hash in Crockford's Base32,
 * so that numbers, which anybody can count up, lead to no page. Stateless.
 */
final class ProvenAddresses implements Addresses {
    private static final String PURPOSE = "short address of a pass";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PLACES = 6;
    private static final int BITS = 5;
    private static final int LONGEST = 40;
    private final Fingerprints fingerprints;
    private final String base;

    ProvenAddresses(Fingerprints fingerprints, String base) {
        this.fingerprints = fingerprints;
        this.base = base;
    }

    @Override
    public String of(PassNumber number) {
        return base + "/p/" + new TypedNumber(number).value() + "-" + proof(number);
    }

    /** In any case; O, I and L count as the digits they look like. */
    @Override
    public Optional<PassNumber> read(String path) {
        var dash = path.lastIndexOf('-');
        if (dash < 0 || path.length() > LONGEST) {
            return Optional.empty();
        }
        var shown = path.substring(dash + 1)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return TypedNumber.read(path.substring(0, dash)) instanceof Reading.Good<TypedNumber>(var typed)
                        && same(shown, proof(typed.number()))
                ? Optional.of(typed.number())
                : Optional.empty();
    }

    private String proof(PassNumber number) {
        var bits = Long.parseLong(fingerprints.of(number.value(), PURPOSE).substring(0, 8), 16);
        var proof = new StringBuilder();
        for (var i = 0; i < PLACES; i++) {
            proof.append(LETTERS.charAt((int) (bits >> (BITS * i)) & 31));
        }
        return proof.toString();
    }

    /** Takes as long whichever place differs. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
