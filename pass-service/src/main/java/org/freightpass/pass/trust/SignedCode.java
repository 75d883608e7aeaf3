package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;

/**
 * The signed code of one version of a pass.
 *
 * @param crew marks of the crew, four hexadecimal digits a person
 * @param text what stands in the QR code
 * @param overAt the first instant that is over, as the code states it
 */
public record SignedCode(
        PassNumber number,
        int version,
        Place place,
        List<String> crew,
        String kid,
        String text,
        Status status,
        Instant signedAt,
        Instant overAt) {
    /** How many statuses a list has. */
    public static final int LIST_SIZE = 131_072;

    /** What the status list says of it. */
    public enum Status {
        VALID(0),
        INVALID(1),
        SUSPENDED(2);

        private final int bits;

        Status(int bits) {
            this.bits = bits;
        }

        /** The two bits of a status list (draft-ietf-oauth-status-list, 7.1). */
        public int bits() {
            return bits;
        }

        public static Status of(int bits) {
            return switch (bits) {
                case 0 -> VALID;
                case 1 -> INVALID;
                case 2 -> SUSPENDED;
                default -> throw new IllegalArgumentException("No status has the bits " + bits);
            };
        }
    }

    /** Where its status stands: the {@code list}-th list of the division, and the place in it. */
    public record Place(DivisionCode division, int list, int index) {

        /** The {@code serial}-th code of the division, from 0. */
        public static Place of(DivisionCode division, long serial) {
            return new Place(division, Math.toIntExact(serial / LIST_SIZE + 1), (int) (serial % LIST_SIZE));
        }

        ListName listName() {
            return ListName.status(division, list);
        }
    }

    public SignedCode {
        crew = List.copyOf(crew);
    }
}
