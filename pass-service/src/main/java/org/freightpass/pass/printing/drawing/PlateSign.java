package org.freightpass.pass.printing.drawing;

import java.io.IOException;
import org.freightpass.contracts.PlateColour;

/** A number plate in its colours. */
record PlateSign(Ink ground, Ink letters) {

    static PlateSign of(PlateColour colour) {
        return switch (colour) {
            case BLUE -> new PlateSign(Ink.BLUE, Ink.WHITE);
            case YELLOW, FARM_YELLOW -> new PlateSign(Ink.YELLOW, Ink.BLACK);
            case BLACK -> new PlateSign(Ink.BLACK, Ink.WHITE);
            case WHITE, OTHER -> new PlateSign(Ink.WHITE, Ink.BLACK);
            case GREEN, FARM_GREEN, YELLOW_GREEN, GRADIENT_GREEN -> new PlateSign(Ink.PLATE_GREEN, Ink.BLACK);
        };
    }

    void draw(Canvas canvas, Box box, String plate) throws IOException {
        var corner = box.height() * .12f;
        canvas.rounded(box, corner, ground);
        canvas.border(box, corner, 1, Ink.BLACK);
        canvas.border(box.inset(box.height() * .05f), corner * .7f, box.height() * .02f, letters);
        new Letters(plate)
                .draw(canvas, box, Style.of(box.height() * .68, letters).strong());
    }

    /** The letters with a dot that takes no more room than on a real plate; the font's is as wide as a character. */
    private record Letters(String head, String tail) {
        private static final float DOT_ROOM = .42f;

        Letters(String plate) {
            this(plate.substring(0, plate.indexOf('·')), plate.substring(plate.indexOf('·') + 1));
        }

        void draw(Canvas canvas, Box box, Style wished) throws IOException {
            var needed = canvas.width(head + tail, wished) + wished.size() * DOT_ROOM;
            var style = wished.sized(wished.size() * Math.min(1, box.width() * .88f / needed));
            var room = style.size() * DOT_ROOM;
            var x = box.middle() - (canvas.width(head + tail, style) + room) / 2;
            var baseline = box.y() + box.height() / 2 + style.size() * .36f;
            canvas.text(head, x, baseline, style);
            x += canvas.width(head, style) + room / 2;
            canvas.text("·", x - canvas.width("·", style) / 2, baseline, style);
            canvas.text(tail, x + room / 2, baseline, style);
        }
    }
}
