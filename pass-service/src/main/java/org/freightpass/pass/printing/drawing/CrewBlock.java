package org.freightpass.pass.printing.drawing;

import java.io.IOException;
import java.util.stream.Collectors;
import org.freightpass.pass.printing.PassSheet;

/** The crew in as many lines as there is room for, smaller the more they are; or only how many. */
record CrewBlock(Canvas canvas, PassSheet sheet) {

    /** Writes a label in both languages. */
    interface Labels {
        void label(String zh, String en, float x, float y) throws IOException;
    }

    void draw(Box box, Labels labels) throws IOException {
        labels.label("司乘人员", "Crew", box.x(), box.y());
        var style = Style.of(12, Ink.BLACK);
        var top = box.y() + 3;
        if (sheet.crew().isEmpty()) {
            canvas.text(sheet.crewSize().zh() + "  " + sheet.crewSize().en(), box.x(), top + 16, style);
            return;
        }
        var all = sheet.crew().stream().map(CrewBlock::line).collect(Collectors.joining("    "));
        var lines = canvas.wrapped(all, box.width(), style);
        while (lines.size() * style.size() * 1.3f > box.height() && style.size() > 5) {
            style = style.sized(style.size() - .5f);
            lines = canvas.wrapped(all, box.width(), style);
        }
        for (var line : lines) {
            top += style.size() * 1.3f;
            canvas.text(line, box.x(), top, style);
        }
    }

    /** Held together by spaces that do not break. */
    private static String line(PassSheet.CrewLine person) {
        return (person.role().zh() + " " + person.name() + " " + person.document()).replace(' ', '\u00A0');
    }
}
