package org.freightpass.pass.printing.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.freightpass.pass.printing.PassSheet;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one document, with one font and one backdrop for all. Nothing in it depends on the time or on chance:
 * the same sheets give the same bytes. For one thread.
 */
final class Pages {
    private static final String PRODUCT = "Freight Pass";
    private final PDDocument document;
    private final Typeface face;
    private final PDType0Font font;
    private @Nullable PDFormXObject backdrop;

    Pages(PDDocument document, Typeface face) throws IOException {
        this.document = document;
        this.face = face;
        this.font = face.in(document);
    }

    void paper(PassSheet sheet) throws IOException {
        if (backdrop == null) {
            backdrop = backdrop();
        }
        try (var canvas = page(PaperPage.SIZE)) {
            canvas.draw(backdrop);
            new PaperPage(canvas, sheet).draw();
        }
    }

    void card(PassSheet sheet) throws IOException {
        try (var canvas = page(CardPage.SIZE)) {
            new CardPage(canvas, sheet).draw();
        }
    }

    byte[] bytes(List<PassSheet> sheets) throws IOException {
        var about = document.getDocumentInformation();
        var first = sheets.getFirst();
        about.setTitle(sheets.size() == 1 ? first.title().zh() + " " + first.number() : "通行证 × " + sheets.size());
        about.setCreator(PRODUCT);
        about.setProducer(PRODUCT);
        document.setDocumentId((long) sheets.hashCode());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var viewing = new PDViewerPreferences(new COSDictionary());
        viewing.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewing);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private Canvas page(PDRectangle size) throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        return new Canvas(new PDPageContentStream(document, page), font, face, size.getHeight());
    }

    private PDFormXObject backdrop() throws IOException {
        var form = new PDAppearanceStream(document);
        form.setBBox(PaperPage.SIZE);
        form.setResources(new PDResources());
        var packed = form.getStream().createOutputStream(COSName.FLATE_DECODE);
        try (var canvas =
                new Canvas(new PDPageContentStream(document, form, packed), font, face, PaperPage.SIZE.getHeight())) {
            PaperPage.backdrop(canvas);
        }
        return form;
    }
}
