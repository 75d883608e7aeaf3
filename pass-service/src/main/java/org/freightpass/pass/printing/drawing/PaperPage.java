package org.freightpass.pass.printing.drawing;

import static org.freightpass.pass.printing.drawing.Box.mm;
import static org.freightpass.pass.printing.drawing.Box.pt;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.freightpass.pass.printing.PassSheet;

/**
 * The document on paper: A4 landscape on the national form's green. The sources name size, colour and content of the
 * form but show no layout, so this one is the project's own.
 */
final class PaperPage {
    private static final Box SHEET = mm(0, 0, 297, 210);
    static final PDRectangle SIZE = new PDRectangle(SHEET.width(), SHEET.height());
    private static final Box PANEL = mm(13, 13, 271, 184);
    private static final float LEFT = pt(22);
    private static final float WIDTH = pt(172);
    private static final Box CODE = mm(203, 58, 72, 72);
    private static final String SCAN = "扫码核验  SCAN TO VERIFY";
    private static final String LOOK_UP = "扫码查询（本证无签名码）  SCAN TO LOOK UP: NOT SIGNED";
    private static final Style LABEL = Style.of(9, Ink.LEAF).strong();
    private static final Style LABEL_EN = Style.of(7, Ink.GREY);
    private static final Style VALUE = Style.of(14, Ink.BLACK);

    private final Canvas canvas;
    private final PassSheet sheet;

    PaperPage(Canvas canvas, PassSheet sheet) {
        this.canvas = canvas;
        this.sheet = sheet;
    }

    /** What every page has. */
    static void backdrop(Canvas canvas) throws IOException {
        canvas.fill(SHEET, Ink.GROUND);
        Ornament.frame(canvas, mm(5, 5, 287, 200), pt(6), new Canvas.Pen(Ink.LEAF, .35f));
        canvas.border(mm(4.6, 4.6, 287.8, 200.8), 2, .9f, Ink.FOREST);
        Ornament.corners(canvas, mm(4.6, 4.6, 287.8, 200.8), pt(11));
        canvas.rounded(PANEL, 6, Ink.PALE);
        Ornament.rosette(canvas, pt(112), pt(112), pt(74), new Canvas.Pen(Ink.VEIL, .3f));
        canvas.border(PANEL, 6, 1.6f, Ink.FOREST);
        canvas.border(PANEL.inset(3.5f), 4, .5f, Ink.LEAF);
        canvas.rounded(CODE, 6, Ink.WHITE);
        canvas.border(CODE, 6, .8f, Ink.LEAF);
    }

    void draw() throws IOException {
        title();
        vehicle();
        fields();
        code();
        notes();
        var mark = sheet.mark();
        if (mark != null) {
            canvas.turned(mark.zh() + " " + mark.en(), pt(108), pt(122), 18, Style.of(60, Ink.RED));
        }
    }

    private void title() throws IOException {
        var middle = pt(148.5);
        var big = canvas.fitting(
                sheet.title().zh(), pt(190), Style.of(33, Ink.FOREST).strong().spaced(3));
        canvas.centred(sheet.title().zh(), middle, pt(30), big);
        canvas.centred(
                sheet.title().en().toUpperCase(Locale.ROOT),
                middle,
                pt(37),
                Style.of(10.5, Ink.LEAF).spaced(1));
        var motto = "一车 · 一证 · 一线路     ONE VEHICLE · ONE PASS · ONE ROUTE";
        var style = Style.of(8.5, Ink.FOREST);
        var half = canvas.width(motto, style) / 2 + pt(5);
        canvas.centred(motto, middle, pt(45), style);
        var rule = new Canvas.Pen(Ink.LEAF, .8f);
        canvas.line(LEFT, pt(44), middle - half, pt(44), rule);
        canvas.line(middle + half, pt(44), pt(275), pt(44), rule);
    }

    private void vehicle() throws IOException {
        var plate = mm(22, 52, 98, 31);
        PlateSign.of(sheet.plateColour()).draw(canvas, plate, sheet.plate());
        var x = pt(128);
        label("车牌颜色", "Plate colour", x, pt(56));
        canvas.text(sheet.plateColour().zh() + " " + sheet.plateColour().en(), x, pt(62), VALUE);
        label("有效期至", "Valid through", x, pt(70));
        canvas.text(sheet.until(), x, pt(80.5), Style.of(23, Ink.BLACK).strong());
    }

    private void fields() throws IOException {
        var half = WIDTH / 2;
        var right = LEFT + half + pt(6);
        row(pt(89));
        field("始发地", "Origin", sheet.origin(), LEFT, half - pt(8));
        Ornament.arrow(canvas, new Box(right - pt(11), at + pt(6.2), pt(8), pt(3)), Ink.LEAF);
        field("目的地", "Destination", sheet.destination(), right, half - pt(6));
        row(pt(104));
        field("途经", "Via", sheet.via().isEmpty() ? "—" : sheet.via(), LEFT, pt(116));
        field("往返", "Return trip", sheet.returnTrip().zh(), pt(144), pt(50));
        row(pt(119));
        field("物资类别", "Goods", sheet.goods().zh() + "  " + sheet.goods().en(), LEFT, pt(116));
        field("签发时间", "Issued", sheet.issued(), pt(144), pt(50));
        row(pt(134));
        field("有效期", "Validity (UTC+8)", sheet.from() + "  —  " + sheet.until(), LEFT, WIDTH);
        row(pt(149));
        field("发证部门", "Issued by", sheet.issuer().zh(), LEFT, pt(116));
        var telephone = sheet.telephone();
        field("核验电话", "Telephone", telephone == null ? "—" : telephone, pt(144), pt(50));
        row(pt(164));
        new CrewBlock(canvas, sheet).draw(new Box(LEFT, at + pt(2.5), WIDTH, pt(12)), this::label);
    }

    private float at;

    private void row(float y) throws IOException {
        at = y;
        canvas.line(LEFT, y - pt(2), LEFT + WIDTH, y - pt(2), new Canvas.Pen(Ink.VEIL, .7f));
    }

    private void field(String zh, String en, String value, float x, float width) throws IOException {
        label(zh, en, x, at + pt(2.5));
        canvas.text(value, x, at + pt(9.2), canvas.fitting(value, width, VALUE));
    }

    private void label(String zh, String en, float x, float y) throws IOException {
        canvas.text(zh, x, y, LABEL);
        canvas.text(en, x + canvas.width(zh, LABEL) + pt(1.6), y, LABEL_EN);
    }

    private void code() throws IOException {
        canvas.text("编号", CODE.x(), pt(53.5), LABEL);
        canvas.text("No.", CODE.x() + pt(8), pt(53.5), LABEL_EN);
        var number = canvas.fitting(
                sheet.number(), pt(58), Style.of(15, Ink.BLACK).strong().spaced(.4));
        canvas.text(sheet.number(), CODE.x() + pt(14), pt(54.2), number);
        QrShape.of(sheet.code()).draw(canvas, CODE.inset(2), Ink.BLACK);
        middle(
                sheet.signed() ? SCAN : LOOK_UP,
                pt(137),
                Style.of(11.5, Ink.FOREST).strong());
        middle("或打开网址核对  or open", pt(143.5), Style.of(8, Ink.GREY));
        middle(sheet.address(), pt(149), Style.of(11, Ink.BLACK));
        var rule = new Canvas.Pen(Ink.VEIL, .7f);
        canvas.line(CODE.x(), pt(153.5), CODE.right(), pt(153.5), rule);
        middle("核对三项：车牌 · 线路 · 有效期", pt(160.5), Style.of(11.5, Ink.FOREST).strong());
        middle("Compare plate, route and validity", pt(165.5), Style.of(8, Ink.GREY));
        middle("编号末两位为校验码", pt(173), Style.of(8.5, Ink.GREY));
        middle("The last two digits of the number are check digits", pt(177), Style.of(7.5, Ink.GREY));
    }

    private void middle(String text, float y, Style style) throws IOException {
        canvas.centred(text, CODE.middle(), y, canvas.fitting(text, CODE.width(), style));
    }

    private void notes() throws IOException {
        var zh = "本证随车携带，人员、车辆、线路须与证面一致；免费发放，严禁买卖、转借、涂改、伪造。纸质与电子效力相同，到期自动失效。";
        var en =
                "Carry with the vehicle; crew, vehicle and route must agree with this pass. Free of charge; not to be sold, lent"
                        + " or altered. Paper and electronic forms are equally valid; void at the end of its validity.";
        canvas.line(LEFT, pt(183.5), pt(275), pt(183.5), new Canvas.Pen(Ink.LEAF, .8f));
        canvas.text(zh, LEFT, pt(188.2), canvas.fitting(zh, pt(222), Style.of(8.5, Ink.FOREST)));
        canvas.text(en, LEFT, pt(192.2), canvas.fitting(en, pt(222), LABEL_EN));
        var version = "版本 Version " + sheet.version();
        var style = Style.of(8.5, Ink.FOREST);
        canvas.text(version, pt(275) - canvas.width(version, style), pt(188.2), style);
    }
}
