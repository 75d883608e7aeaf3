package org.freightpass.pass.printing.drawing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code at correction Q as the outlines of its dark areas: one shape each, so that no viewer leaves hairlines
 * between modules. Immutable.
 */
record QrShape(int modules, int version, List<int[]> outlines) {
    /** Light modules around the code (PR-07). */
    static final int QUIET = 4;

    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    static QrShape of(String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.Q);
            return new QrShape(
                    code.getMatrix().getWidth(), code.getVersion().getVersionNumber(), new Outliner(code).outlines());
        } catch (WriterException e) {
            throw new IllegalStateException("A text of " + text.length() + " characters fits no code", e);
        }
    }

    /** Fills the square with the code and its quiet zone. */
    void draw(Canvas canvas, Box square, Ink ink) throws IOException {
        var module = square.width() / (modules + 2 * QUIET);
        var shapes = new ArrayList<float[]>();
        for (var outline : outlines) {
            var points = new float[outline.length];
            for (var i = 0; i < outline.length; i += 2) {
                points[i] = square.x() + (outline[i] + QUIET) * module;
                points[i + 1] = square.y() + (outline[i + 1] + QUIET) * module;
            }
            shapes.add(points);
        }
        canvas.shapes(shapes, ink);
    }

    /** Walks along the edges between dark and light, dark on the right hand, each edge once. */
    private static final class Outliner {
        private final QRCode code;
        private final int size;
        private final boolean[][][] walked;

        Outliner(QRCode code) {
            this.code = code;
            this.size = code.getMatrix().getWidth();
            this.walked = new boolean[size + 1][size + 1][4];
        }

        List<int[]> outlines() {
            var all = new ArrayList<int[]>();
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    if (edge(x, y, 0) && !walked[y][x][0]) {
                        all.add(walk(x, y));
                    }
                }
            }
            return List.copyOf(all);
        }

        private int[] walk(int startX, int startY) {
            var corners = new ArrayList<Integer>();
            int x = startX;
            int y = startY;
            int direction = 0;
            do {
                corners.add(x);
                corners.add(y);
                do {
                    walked[y][x][direction] = true;
                    x += DX[direction];
                    y += DY[direction];
                } while (edge(x, y, direction));
                direction = turn(x, y, direction);
            } while (!walked[y][x][direction]);
            return corners.stream().mapToInt(Integer::intValue).toArray();
        }

        /** To the right where it can be: areas that touch at a corner stay apart. */
        private int turn(int x, int y, int direction) {
            var right = (direction + 1) % 4;
            return edge(x, y, right) ? right : (direction + 3) % 4;
        }

        /** Whether from this corner in this direction there is dark on the right and light on the left. */
        private boolean edge(int x, int y, int direction) {
            return switch (direction) {
                case 0 -> dark(x, y) && !dark(x, y - 1);
                case 1 -> dark(x - 1, y) && !dark(x, y);
                case 2 -> dark(x - 1, y - 1) && !dark(x - 1, y);
                default -> dark(x, y - 1) && !dark(x - 1, y - 1);
            };
        }

        private boolean dark(int x, int y) {
            return x >= 0 && y >= 0 && x < size && y < size && code.getMatrix().get(x, y) == 1;
        }
    }
}
