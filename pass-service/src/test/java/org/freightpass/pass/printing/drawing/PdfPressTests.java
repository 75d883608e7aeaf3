package org.freightpass.pass.printing.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.printing.Names;
import org.freightpass.pass.printing.PassSheet;
import org.freightpass.pass.printing.PrintOrder;
import org.freightpass.pass.printing.PrintedPass;
import org.freightpass.pass.printing.PrintingFixtures;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.StatusIndex;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as they come off the press: what can be read from them, by people, searches and scanners. */
class PdfPressTests {
    private static final PdfPress PRESS = new PdfPress();
    private static final SigningKey KEY = SigningKey.generate();
    private static final Authority ISSUER = new Authority(new DivisionCode("220104"), Department.IIT);

    @Test
    void textOfTheDocumentIsFoundBySearching() throws IOException {
        var text = text(PRESS.pdf(List.of(PrintingFixtures.sheet())));

        assertThat(text)
                .contains("重点物资运输车辆通行证", "吉A·12345", "220104 000001 77", "吉林省长春市朝阳区", "辽宁省沈阳市和平区")
                .contains("2022-05-03 23:59", "王**", "0431-88775500", "重点工业品", "公主岭市 → 四平市")
                .contains("免费发放", "22010400000177-7GKQ2M")
                .doesNotContain("王建国");
    }

    @Test
    void nothingInTheFileIsMoreThanWhatIsOnThePage() throws IOException {
        try (var document = Loader.loadPDF(PRESS.pdf(List.of(PrintingFixtures.sheet())))) {
            var about = document.getDocumentInformation();
            assertThat(about.getMetadataKeys()).containsExactlyInAnyOrder("Title", "Creator", "Producer");
            assertThat(about.getTitle()).isEqualTo("重点物资运输车辆通行证 220104 000001 77");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            var size = document.getPage(0).getMediaBox();
            assertThat(millimetres(size.getWidth())).isEqualTo(297);
            assertThat(millimetres(size.getHeight())).isEqualTo(210);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void sameSheetGivesTheSameBytes() {
        assertThat(PRESS.pdf(List.of(PrintingFixtures.sheet())))
                .isEqualTo(PRESS.pdf(List.of(PrintingFixtures.sheet())));
    }

    @Test
    void characterThatTheFontLacksIsMarkedAndRareNamesPrint() throws IOException {
        // 㛃 and 䶮 are in names and in no older character set; 🚚 is in no text font.
        var sheet = crew(PrintingFixtures.sheet(), "王㛃䶮\uD83D\uDE9A");

        assertThat(text(PRESS.pdf(List.of(sheet)))).contains("王㛃䶮〓");
    }

    @Test
    void everyHanCharacterOfGbkIsInTheFont() {
        var font = Typeface.load();
        var missing = new ArrayList<String>();
        for (var lead = 0x81; lead <= 0xFE; lead++) {
            for (var trail = 0x40; trail <= 0xFE; trail++) {
                var text = new String(new byte[] {(byte) lead, (byte) trail}, Charset.forName("GBK"));
                if (text.length() == 1
                        && Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.HAN
                        && !font.has(text.charAt(0))) {
                    missing.add(text);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void suspendedPassSaysSoAcrossThePage() throws IOException {
        var sheet = PrintingFixtures.sheet(
                PrintingFixtures.pass("220104000001", PrintedPass.Standing.SUSPENDED), Names.MASKED, "FP1:X");

        assertThat(text(PRESS.pdf(List.of(sheet)))).contains("已暂停 SUSPENDED");
    }

    /** PR-07: twelve places in all, three people, and a page printed at 150 dpi, grey, askew, out of focus. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 2.5, -4})
    void printedCodeOfALongRouteScansAndVerifies(double askew) throws IOException {
        var token = PassTokens.sign(longRoute(), KEY);
        var page = Scanner.printed(PRESS.pdf(List.of(sheet(token))), 150);

        var codes = Scanner.codes(Scanner.copied(page, askew));

        assertThat(codes).hasSize(1);
        assertThat(codes.getFirst().version).isLessThanOrEqualTo(16);
        assertThat(verified(codes.getFirst().message).plate()).isEqualTo(new Plate("吉A12345"));
    }

    @Test
    void codeIsAtLeast45MillimetresWideWithItsQuietZone() throws IOException {
        var token = PassTokens.sign(longRoute(), KEY);
        var page = Scanner.printed(PRESS.pdf(List.of(sheet(token))), 300);

        var bounds = Scanner.codes(page).getFirst().bounds;

        var width = bounds.get(0).distance(bounds.get(1)) / 300 * 25.4;
        assertThat(width).isGreaterThanOrEqualTo(45);
        // The whole square, quiet zone and all, is white: four modules of the widest code that fits.
        var quiet = width / QrShape.of(token).modules() * QrShape.QUIET;
        var left = (int) (bounds.get(0).x - quiet / 25.4 * 300 + 2);
        assertThat(page.getRaster().getSample(left, (int) bounds.get(0).y + 40, 0))
                .isGreaterThan(250);
    }

    @Test
    void imageForATelephoneScansAndIsOfItsSize() throws IOException {
        var token = PassTokens.sign(longRoute(), KEY);
        var image = ImageIO.read(new ByteArrayInputStream(PRESS.png(sheet(token))));

        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(1920);
        assertThat(verified(Scanner.codes(image).getFirst().message).number())
                .isEqualTo(new PassNumber("220104000001"));
    }

    @Test
    void partsOfAnOrderBindToOneFileInTheirOrder() throws IOException {
        var sheets = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> PrintingFixtures.sheet(
                        PrintingFixtures.pass("22010400000" + i, PrintedPass.Standing.ACTIVE), Names.NONE, "FP1:X"))
                .toList();
        var pdf = bound(PrintOrder.Form.PDF, sheets);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            var third = new PDFTextStripper();
            third.setStartPage(3);
            third.setEndPage(3);
            assertThat(third.getText(document)).contains("220104 000003");
        }
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bound(PrintOrder.Form.ZIP, sheets)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readNBytes(5)).asString().isEqualTo("%PDF-");
            }
        }
        assertThat(names)
                .containsExactly(
                        "220104000001.pdf",
                        "220104000002.pdf",
                        "220104000003.pdf",
                        "220104000004.pdf",
                        "220104000005.pdf");
    }

    private static byte[] bound(PrintOrder.Form form, List<PassSheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        var parts = List.of(PRESS.part(form, sheets.subList(0, 3)), PRESS.part(form, sheets.subList(3, 5)));
        PRESS.bind(
                form,
                parts.stream()
                        .map(part -> (InputStream) new ByteArrayInputStream(part))
                        .iterator(),
                out);
        return out.toByteArray();
    }

    private static PassSheet sheet(String token) {
        return PrintingFixtures.sheet(
                PrintingFixtures.pass("220104000001", PrintedPass.Standing.ACTIVE), Names.MASKED, token);
    }

    private static PassSheet crew(PassSheet sheet, String name) {
        return PrintingFixtures.withCrew(sheet, name);
    }

    private static PassClaims longRoute() {
        var number = new PassNumber("220104000001");
        return new PassClaims(
                ISSUER,
                number,
                1,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                IntStream.range(0, 10)
                        .mapToObj(i -> new PlaceCode(Integer.toString(659_001 - 37 * i)))
                        .toList(),
                true,
                GoodsCategory.KEY_INDUSTRIAL,
                Instant.parse("2022-04-18T02:30:00Z"),
                Instant.parse("2022-04-18T16:00:00Z"),
                Instant.parse("2022-04-25T16:00:00Z"),
                IntStream.range(0, 3)
                        .mapToObj(i -> CrewMark.of(number, 1, "00000" + i))
                        .toList(),
                new StatusIndex(99_999, 131_071));
    }

    private static PassClaims verified(String code) {
        var trusted = new TrustList(
                Instant.parse("2022-04-01T00:00:00Z"),
                Instant.parse("2022-10-01T00:00:00Z"),
                List.of(new TrustedKey(
                        ISSUER,
                        KEY.publicKey(),
                        Instant.parse("2022-04-01T00:00:00Z"),
                        Instant.parse("2022-10-01T00:00:00Z"))));
        if (PassTokens.verify(code, trusted) instanceof Verification.Valid<PassClaims>(var claims)) {
            return claims;
        }
        throw new AssertionError("The code does not verify: " + code);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long millimetres(float points) {
        return Math.round(points / 72 * 25.4);
    }
}
