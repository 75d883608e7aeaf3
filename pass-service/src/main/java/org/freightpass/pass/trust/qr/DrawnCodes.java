package org.freightpass.pass.trust.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.trust.Codes;
import org.freightpass.pass.trust.SignedCode;
import org.freightpass.pass.trust.SignedCodes;
import org.springframework.stereotype.Component;

/** QR codes (ISO/IEC 18004) at correction Q; the quiet zone is four modules or more. Stateless. */
@Component
class DrawnCodes implements Codes {
    private static final int QUIET = 4;
    private final SignedCodes codes;

    DrawnCodes(SignedCodes codes) {
        this.codes = codes;
    }

    private record Modules(ByteMatrix matrix) implements Matrix {
        @Override
        public int side() {
            return matrix.getWidth();
        }

        @Override
        public boolean dark(int x, int y) {
            return matrix.get(x, y) == 1;
        }
    }

    @Override
    public Optional<SignedCode> of(PassNumber number) {
        return codes.newest(number);
    }

    @Override
    public Matrix matrix(String text) {
        try {
            return new Modules(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit into a QR code: " + text.length(), e);
        }
    }

    @Override
    public byte[] png(String text, int pixels) {
        var matrix = matrix(text);
        var scale = Math.max(1, pixels / (matrix.side() + 2 * QUIET));
        var start = Math.max(0, (pixels - scale * matrix.side()) / 2);
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, pixels, pixels);
        pen.setColor(Color.BLACK);
        for (var y = 0; y < matrix.side(); y++) {
            for (var x = 0; x < matrix.side(); x++) {
                if (matrix.dark(x, y)) {
                    pen.fillRect(start + x * scale, start + y * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public String svg(String text, int pixels) {
        var matrix = matrix(text);
        var path = new StringBuilder();
        for (var y = 0; y < matrix.side(); y++) {
            for (var x = 0; x < matrix.side(); x++) {
                var start = x;
                while (x < matrix.side() && matrix.dark(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, x - start, x - start));
                }
            }
        }
        var side = matrix.side() + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
                """.formatted(pixels, pixels, side, side, side, side, path);
    }
}
