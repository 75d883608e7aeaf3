package org.freightpass.pass.printing.drawing;

/** A rectangle in points; {@code y} counts from the top of the page downwards. */
record Box(float x, float y, float width, float height) {
    private static final float POINTS_PER_MM = 72 / 25.4f;

    static Box mm(double x, double y, double width, double height) {
        return new Box(pt(x), pt(y), pt(width), pt(height));
    }

    static float pt(double mm) {
        return (float) mm * POINTS_PER_MM;
    }

    float right() {
        return x + width;
    }

    float bottom() {
        return y + height;
    }

    float middle() {
        return x + width / 2;
    }

    Box inset(float by) {
        return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
    }
}
