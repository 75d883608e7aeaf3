package org.freightpass.pass.printing.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Fine curves as on certificates; they are drawn, not copied from any form. Stateless. */
final class Ornament {
    private static final int STRANDS = 5;

    private Ornament() {}

    /** Interlaced waves all around, inside the box, {@code band} wide. */
    static void frame(Canvas canvas, Box box, float band, Canvas.Pen pen) throws IOException {
        var runs = new ArrayList<float[]>();
        var inner = box.inset(band / 2);
        for (var strand = 0; strand < STRANDS; strand++) {
            double phase = 2 * Math.PI * strand / STRANDS;
            runs.add(wave(inner.x(), inner.right(), inner.y(), new Swing(band, phase, false)));
            runs.add(wave(inner.x(), inner.right(), inner.bottom(), new Swing(band, phase, false)));
            runs.add(wave(inner.y(), inner.bottom(), inner.x(), new Swing(band, phase, true)));
            runs.add(wave(inner.y(), inner.bottom(), inner.right(), new Swing(band, phase, true)));
        }
        canvas.lines(runs, pen);
    }

    /** A rosette of petals. */
    static void rosette(Canvas canvas, float x, float y, float radius, Canvas.Pen pen) throws IOException {
        var runs = new ArrayList<float[]>();
        for (var ring = 0; ring < 4; ring++) {
            runs.add(petals(x, y, radius * (1 - .17f * ring), 12 + 4 * ring));
        }
        canvas.lines(runs, pen);
    }

    /** Squares that close the frame's corners. */
    static void corners(Canvas canvas, Box box, float side) throws IOException {
        for (var x : new float[] {box.x(), box.right() - side}) {
            for (var y : new float[] {box.y(), box.bottom() - side}) {
                var square = new Box(x, y, side, side);
                canvas.rounded(square, 2, Ink.GROUND);
                canvas.border(square, 2, .8f, Ink.FOREST);
                rosette(canvas, square.middle(), y + side / 2, side * .42f, new Canvas.Pen(Ink.FOREST, .25f));
            }
        }
    }

    /** An arrow from left to right. */
    static void arrow(Canvas canvas, Box box, Ink ink) throws IOException {
        var middle = box.y() + box.height() / 2;
        var neck = box.right() - box.height();
        canvas.line(box.x(), middle, neck, middle, new Canvas.Pen(ink, box.height() / 5));
        canvas.shapes(List.of(new float[] {neck, box.y(), box.right(), middle, neck, box.bottom()}), ink);
    }

    private static float[] petals(float x, float y, float radius, int count) {
        var steps = 40 * count;
        var points = new float[2 * (steps + 1)];
        for (var i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double reach = radius * (.78 + .22 * Math.cos(angle * (count + .5) * 2));
            points[2 * i] = fine(x + reach * Math.cos(2 * angle));
            points[2 * i + 1] = fine(y + reach * Math.sin(2 * angle));
        }
        return points;
    }

    private static float[] wave(float from, float to, float across, Swing swing) {
        var waves = Math.max(1, Math.round((to - from) / (swing.band() * 2.2f)));
        var steps = waves * 14;
        var points = new float[2 * (steps + 1)];
        for (var i = 0; i <= steps; i++) {
            float along = fine(from + (to - from) * i / steps);
            var off = swing.band() * .42 * Math.sin(2 * Math.PI * waves * i / steps + swing.phase());
            points[2 * i] = swing.upright() ? fine(across + off) : along;
            points[2 * i + 1] = swing.upright() ? along : fine(across + off);
        }
        return points;
    }

    /** To a twentieth of a point: finer is never seen, and each place more is paid for in every document. */
    private static float fine(double points) {
        return Math.round(points * 20) / 20f;
    }

    /** How a wave goes. */
    private record Swing(float band, double phase, boolean upright) {}
}
