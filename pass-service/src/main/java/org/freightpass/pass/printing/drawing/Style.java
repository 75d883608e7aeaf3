package org.freightpass.pass.printing.drawing;

/** How a text looks. The one weight of the font is made bold by a thin outline of the same ink. */
record Style(float size, Ink ink, boolean bold, float spacing) {
    private static final float OUTLINE = .032f;

    static Style of(double size, Ink ink) {
        return new Style((float) size, ink, false, 0);
    }

    Style strong() {
        return new Style(size, ink, true, spacing);
    }

    Style spaced(double points) {
        return new Style(size, ink, bold, (float) points);
    }

    Style sized(float other) {
        return new Style(other, ink, bold, spacing * other / size);
    }

    float outline() {
        return size * OUTLINE;
    }
}
