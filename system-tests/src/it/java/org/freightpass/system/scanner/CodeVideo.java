package org.freightpass.system.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;

/** What a fake camera sees: a code held before it, as uncompressed video (YUV4MPEG2) that Chromium plays in a loop. */
final class CodeVideo {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SIDE = 440;
    private static final byte WHITE = (byte) 225;
    private static final byte BLACK = 30;
    private static final byte GREY = (byte) 128;

    private CodeVideo() {}

    /** A wall. */
    static void showNothing(Path file) {
        write(file, new byte[WIDTH * HEIGHT]);
    }

    /** Whoever has the file open goes on with what it showed before. */
    static void show(Path file, String text) {
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, WHITE);
        BitMatrix code = matrix(text);
        int left = (WIDTH - SIDE) / 2;
        int top = (HEIGHT - SIDE) / 2;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (code.get(x, y)) {
                    light[(top + y) * WIDTH + left + x] = BLACK;
                }
            }
        }
        write(file, light);
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            SIDE,
                            SIDE,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code can hold it", e);
        }
    }

    private static void write(Path file, byte[] light) {
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, GREY);
        ByteArrayOutputStream video = new ByteArrayOutputStream();
        video.writeBytes(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420mpeg2\n"));
        for (int frame = 0; frame < 2; frame++) {
            video.writeBytes(ascii("FRAME\n"));
            video.writeBytes(light);
            video.writeBytes(colour);
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, video.toByteArray());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
