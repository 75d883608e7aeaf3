package org.freightpass.passtoken;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.contracts.PlaceCode;

/** Places as their codes' numbers in three bytes each, the highest first: 220104 is 035bc8, 22 is 000016. */
final class Places {
    private static final int BYTES = 3;
    private static final int LAST = 999_999;

    private Places() {}

    static byte[] bytes(List<String> codes) {
        var bytes = new byte[codes.size() * BYTES];
        for (int i = 0; i < codes.size(); i++) {
            int code = Integer.parseInt(codes.get(i));
            bytes[i * BYTES] = (byte) (code >> 16);
            bytes[i * BYTES + 1] = (byte) (code >> 8);
            bytes[i * BYTES + 2] = (byte) code;
        }
        return bytes;
    }

    /** {@link IllegalArgumentException} for another number of bytes than a multiple of three, or for no places. */
    static List<PlaceCode> places(byte[] bytes) {
        if (bytes.length % BYTES != 0) {
            throw new IllegalArgumentException("Places are three bytes each");
        }
        var places = new ArrayList<PlaceCode>();
        for (int i = 0; i < bytes.length; i += BYTES) {
            places.add(new PlaceCode(Integer.toString(number(bytes, i))));
        }
        return places;
    }

    /** The six digits of one place. */
    static String division(byte[] bytes) {
        if (bytes.length != BYTES || number(bytes, 0) > LAST) {
            throw new IllegalArgumentException("A division is three bytes");
        }
        return Integer.toString(number(bytes, 0));
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff);
    }
}
