package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.passtoken.PassFixtures.KEY;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import org.junit.jupiter.api.Test;

/** The sizes that keep a code readable when printed 45 mm wide. Signatures differ, so each is taken of many. */
class SizeTests {
    private static final int SIGNATURES = 50;

    @Test
    void aRouteOfTwelvePlacesWithThreePersonsTakesAtMost300Bytes() {
        for (int i = 0; i < SIGNATURES; i++) {
            assertThat(compressedBytes(PassFixtures.large(12, 3))).isLessThanOrEqualTo(300);
        }
    }

    @Test
    void itsCodeAtCorrectionQIsOfVersion16AtMost() throws WriterException {
        for (int i = 0; i < SIGNATURES; i++) {
            var code = code(PassFixtures.large(12, 3));

            assertThat(code.getMode()).isEqualTo(Mode.ALPHANUMERIC);
            assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void thePlainPassTakesAtMost230BytesAndVersion14() throws WriterException {
        assertThat(compressedBytes(PassFixtures.pass())).isLessThanOrEqualTo(230);
        assertThat(code(PassFixtures.pass()).getVersion().getVersionNumber()).isLessThanOrEqualTo(14);
    }

    /** The largest that can be signed still makes a code. */
    @Test
    void theLongestRouteWithTheLargestCrewFitsIntoVersion24() throws WriterException {
        var code = code(PassFixtures.large(PassClaims.MAX_VIA + 2, PassClaims.MAX_CREW));

        assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(24);
    }

    private static int compressedBytes(PassClaims pass) {
        return ((Inspection.Legible) PassTokens.inspect(PassTokens.sign(pass, KEY))).compressedBytes();
    }

    private static QRCode code(PassClaims pass) throws WriterException {
        return Encoder.encode(PassTokens.sign(pass, KEY), ErrorCorrectionLevel.Q);
    }
}
