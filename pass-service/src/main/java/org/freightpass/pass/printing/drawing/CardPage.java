package org.freightpass.pass.printing.drawing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.freightpass.pass.printing.PassSheet;

/** The document for a telephone: 360 × 640 points, three pixels each; what an officer compares stands largest. */
final class CardPage {
    static final PDRectangle SIZE = new PDRectangle(360, 640);
    private static final Style LABEL = Style.of(9.5, Ink.LEAF).strong();
    private static final Style SMALL = Style.of(8, Ink.GREY);
    private static final float LEFT = 20;
    private static final float WIDTH = 320;
    private static final float MIDDLE = 180;
    private final Canvas canvas;
    private final PassSheet sheet;

    CardPage(Canvas canvas, PassSheet sheet) {
        this.canvas = canvas;
        this.sheet = sheet;
    }

    void draw() throws IOException {
        canvas.fill(new Box(0, 0, 360, 640), Ink.GROUND);
        head();
        PlateSign.of(sheet.plateColour()).draw(canvas, new Box(LEFT, 76, WIDTH, 84), sheet.plate());
        canvas.rounded(new Box(10, 170, 340, 462), 12, Ink.PALE);
        until();
        var code = new Box(64, 222, 232, 232);
        canvas.rounded(code, 10, Ink.WHITE);
        QrShape.of(sheet.code()).draw(canvas, code.inset(1), Ink.BLACK);
        var number = canvas.fitting(
                sheet.number(), WIDTH, Style.of(20, Ink.BLACK).strong().spaced(.6));
        canvas.centred(sheet.number(), MIDDLE, 477, number);
        route();
        details();
        foot();
    }

    private void head() throws IOException {
        canvas.fill(new Box(0, 0, 360, 66), Ink.FOREST);
        canvas.centred(
                sheet.title().zh(),
                MIDDLE,
                34,
                canvas.fitting(
                        sheet.title().zh(),
                        WIDTH,
                        Style.of(25, Ink.WHITE).strong().spaced(1.5)));
        canvas.centred(sheet.title().en(), MIDDLE, 53, Style.of(10.5, Ink.PALE).spaced(.4));
    }

    /** Until when; a pass that proves nothing for the time being says that instead, clear of the code. */
    private void until() throws IOException {
        var mark = sheet.mark();
        if (mark != null) {
            canvas.rounded(new Box(LEFT - 4, 175, WIDTH + 8, 42), 8, Ink.RED);
            canvas.centred(
                    mark.zh() + " " + mark.en(),
                    MIDDLE,
                    205,
                    Style.of(26, Ink.WHITE).strong().spaced(1));
            return;
        }
        var colour = sheet.plateColour().zh() + "号牌 " + sheet.plateColour().en();
        canvas.text("有效期至 Valid through", LEFT, 188, LABEL);
        canvas.text(sheet.until(), LEFT, 212, Style.of(23, Ink.BLACK).strong());
        var style = Style.of(10, Ink.GREY);
        canvas.text(colour, LEFT + WIDTH - canvas.width(colour, style), 188, style);
    }

    private void route() throws IOException {
        var style = Style.of(16, Ink.BLACK).strong();
        var half = WIDTH / 2 - 16;
        canvas.text(sheet.origin(), LEFT, 503, canvas.fitting(sheet.origin(), half, style));
        Ornament.arrow(canvas, new Box(MIDDLE - 11, 492, 22, 9), Ink.LEAF);
        var to = canvas.fitting(sheet.destination(), half, style);
        canvas.text(sheet.destination(), LEFT + WIDTH - canvas.width(sheet.destination(), to), 503, to);
        var by = (sheet.via().isEmpty() ? "" : "途经 " + sheet.via() + " · ")
                + sheet.returnTrip().zh();
        canvas.text(by, LEFT, 519, canvas.fitting(by, WIDTH, Style.of(10.5, Ink.BLACK)));
        canvas.line(LEFT, 528, LEFT + WIDTH, 528, new Canvas.Pen(Ink.VEIL, .8f));
    }

    private void details() throws IOException {
        var crew = sheet.crew().isEmpty()
                ? sheet.crewSize().zh()
                : String.join(
                        "  ",
                        sheet.crew().stream()
                                .map(person -> person.name() + " " + person.document())
                                .toList());
        var telephone = sheet.telephone();
        var issuer = sheet.issuer().zh() + (telephone == null ? "" : " " + telephone);
        var y = 543f;
        for (var row : List.of(
                new String[] {"物资", sheet.goods().zh() + " " + sheet.goods().en()},
                new String[] {"人员", crew},
                new String[] {"发证", issuer})) {
            canvas.text(row[0], LEFT, y, LABEL);
            canvas.text(row[1], LEFT + 28, y, canvas.fitting(row[1], WIDTH - 28, Style.of(11.5, Ink.BLACK)));
            y += 17;
        }
    }

    private void foot() throws IOException {
        canvas.line(LEFT, 584, LEFT + WIDTH, 584, new Canvas.Pen(Ink.VEIL, .8f));
        var address = (sheet.signed() ? "核验 verify  " : "未签名，查询 not signed, look up  ") + sheet.address();
        canvas.text(address, LEFT, 597, canvas.fitting(address, WIDTH, Style.of(10, Ink.BLACK)));
        var note = "一车一证一线路 · 免费发放 · 严禁买卖   One vehicle, one pass, one route. Free; not for sale.";
        canvas.text(note, LEFT, 610, canvas.fitting(note, WIDTH, SMALL));
        var issued = "签发 Issued " + sheet.issued() + "   版本 Version " + sheet.version();
        canvas.text(issued, LEFT, 622, SMALL);
    }
}
