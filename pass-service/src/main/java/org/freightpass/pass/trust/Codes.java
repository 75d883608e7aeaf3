package org.freightpass.pass.trust;

import java.util.Optional;
import org.freightpass.contracts.PassNumber;

/** Codes for whoever shows or prints them. Safe for use by several threads. */
public interface Codes {

    /** The code in force, or the last one of a pass that has ended; empty while none is signed. */
    Optional<SignedCode> of(PassNumber number);

    /** The QR code of a text: alphanumeric mode, correction Q, without a quiet zone. */
    Matrix matrix(String text);

    /** As a PNG of {@code pixels} by {@code pixels} with its quiet zone, black on white. */
    byte[] png(String text, int pixels);

    /** As an SVG of the same size, one path. */
    String svg(String text, int pixels);

    /** The modules of a QR code. */
    interface Matrix {
        /** Modules a side: 17 and four times the version. */
        int side();

        boolean dark(int x, int y);
    }
}
