package org.freightpass.pass.printing.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A page, or what several pages share, to draw on; lengths are points and {@code y} counts from the top. For one thread. */
final class Canvas implements AutoCloseable {
    private static final float ROUND = .5523f;
    private final PDPageContentStream out;
    private final PDType0Font font;
    private final Typeface face;
    private final float height;

    Canvas(PDPageContentStream out, PDType0Font font, Typeface face, float height) {
        this.out = out;
        this.font = font;
        this.face = face;
        this.height = height;
    }

    /** What was drawn before, as it was. */
    void draw(PDFormXObject form) throws IOException {
        out.drawForm(form);
    }

    void fill(Box box, Ink ink) throws IOException {
        ink(ink);
        out.addRect(box.x(), height - box.bottom(), box.width(), box.height());
        out.fill();
    }

    void rounded(Box box, float radius, Ink ink) throws IOException {
        ink(ink);
        outline(box, radius);
        out.fill();
    }

    void border(Box box, float radius, float width, Ink ink) throws IOException {
        pen(ink, width);
        outline(box, radius);
        out.stroke();
    }

    void line(float x, float y, float x2, float y2, Pen pen) throws IOException {
        pen(pen.ink(), pen.width());
        out.moveTo(x, height - y);
        out.lineTo(x2, height - y2);
        out.stroke();
    }

    /** The points of each run in turn, x and y. */
    void lines(List<float[]> runs, Pen pen) throws IOException {
        pen(pen.ink(), pen.width());
        for (var run : runs) {
            trace(run);
        }
        out.stroke();
    }

    /** Closed shapes; where two overlap there is a hole. */
    void shapes(List<float[]> outlines, Ink ink) throws IOException {
        ink(ink);
        for (var shape : outlines) {
            trace(shape);
            out.closePath();
        }
        out.fillEvenOdd();
    }

    float width(String text, Style style) throws IOException {
        var printable = face.printable(text);
        return font.getStringWidth(printable) / 1000 * style.size()
                + style.spacing() * printable.codePointCount(0, printable.length());
    }

    void text(String text, float x, float baseline, Style style) throws IOException {
        write(
                text,
                Matrix.getTranslateInstance(x, height - baseline),
                style,
                style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    }

    void centred(String text, float middle, float baseline, Style style) throws IOException {
        text(text, middle - (width(text, style) - style.spacing()) / 2, baseline, style);
    }

    /** Around its middle and in outline, so that what lies below can still be read. */
    void turned(String text, float x, float baseline, double degrees, Style style) throws IOException {
        var matrix = Matrix.getRotateInstance(Math.toRadians(degrees), x, height - baseline);
        matrix.translate(-width(text, style) / 2, -style.size() / 3);
        write(text, matrix, style, RenderingMode.STROKE);
    }

    /** The style made just small enough for the text to keep within the width. */
    Style fitting(String text, float width, Style style) throws IOException {
        var needed = width(text, style);
        return needed <= width ? style : style.sized(style.size() * width / needed);
    }

    /** The text in lines that keep within the width, broken at spaces where there are some, else anywhere. */
    List<String> wrapped(String text, float width, Style style) throws IOException {
        var lines = new ArrayList<String>();
        var rest = face.printable(text).strip();
        while (!rest.isEmpty()) {
            var end = rest.length();
            while (end > 1 && width(rest.substring(0, end), style) > width) {
                var space = rest.lastIndexOf(' ', end - 1);
                end = space > 0 ? space : rest.offsetByCodePoints(end, -1);
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(String text, Matrix where, Style style, RenderingMode mode) throws IOException {
        ink(style.ink());
        out.beginText();
        if (mode != RenderingMode.FILL) {
            pen(style.ink(), style.outline());
        }
        out.setRenderingMode(mode);
        out.setCharacterSpacing(style.spacing());
        out.setFont(font, style.size());
        out.setTextMatrix(where);
        out.showText(face.printable(text));
        out.endText();
    }

    private void trace(float[] points) throws IOException {
        out.moveTo(points[0], height - points[1]);
        for (var i = 2; i < points.length; i += 2) {
            out.lineTo(points[i], height - points[i + 1]);
        }
    }

    private void outline(Box box, float r) throws IOException {
        float left = box.x();
        float right = box.right();
        float top = height - box.y();
        float bottom = height - box.bottom();
        float c = r * (1 - ROUND);
        out.moveTo(left + r, top);
        out.lineTo(right - r, top);
        out.curveTo(right - c, top, right, top - c, right, top - r);
        out.lineTo(right, bottom + r);
        out.curveTo(right, bottom + c, right - c, bottom, right - r, bottom);
        out.lineTo(left + r, bottom);
        out.curveTo(left + c, bottom, left, bottom + c, left, bottom + r);
        out.lineTo(left, top - r);
        out.curveTo(left, top - c, left + c, top, left + r, top);
        out.closePath();
    }

    private void ink(Ink ink) throws IOException {
        out.setNonStrokingColor(ink.c(), ink.m(), ink.y(), ink.k());
    }

    private void pen(Ink ink, float width) throws IOException {
        out.setStrokingColor(ink.c(), ink.m(), ink.y(), ink.k());
        out.setLineWidth(width);
    }

    /** What lines are drawn with. */
    record Pen(Ink ink, float width) {}
}
