package org.freightpass.pass.printing.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.freightpass.pass.printing.PassSheet;
import org.freightpass.pass.printing.Press;
import org.freightpass.pass.printing.PrintOrder;
import org.springframework.stereotype.Component;

/** Draws with PDFBox, as many documents at a time as there are processors: more would only wait for each other. */
@Component
class PdfPress implements Press {
    private static final float PIXELS_PER_POINT = 3;
    private final BlockingQueue<Typeface> typefaces;

    PdfPress() {
        var count = Math.max(2, Runtime.getRuntime().availableProcessors());
        typefaces = new ArrayBlockingQueue<>(count);
        for (var i = 0; i < count; i++) {
            typefaces.add(Typeface.load());
        }
    }

    @Override
    public byte[] pdf(List<PassSheet> sheets) {
        return drawn(face -> {
            try (var document = new PDDocument()) {
                var pages = new Pages(document, face);
                for (var sheet : sheets) {
                    pages.paper(sheet);
                }
                return pages.bytes(sheets);
            }
        });
    }

    @Override
    public byte[] png(PassSheet sheet) {
        return drawn(face -> {
            byte[] page;
            try (var document = new PDDocument()) {
                var pages = new Pages(document, face);
                pages.card(sheet);
                page = pages.bytes(List.of(sheet));
            }
            // Read again: only a saved document has its font where the renderer looks for it.
            try (var document = Loader.loadPDF(page)) {
                var out = new ByteArrayOutputStream();
                ImageIO.write(new PDFRenderer(document).renderImage(0, PIXELS_PER_POINT), "png", out);
                return out.toByteArray();
            }
        });
    }

    @Override
    public byte[] part(PrintOrder.Form form, List<PassSheet> sheets) {
        return switch (form) {
            case PDF -> pdf(sheets);
            case ZIP -> Bundle.zip(sheets, sheet -> pdf(List.of(sheet)));
        };
    }

    @Override
    public void bind(PrintOrder.Form form, Iterator<InputStream> parts, OutputStream out) throws IOException {
        switch (form) {
            case PDF -> Bundle.mergePdf(parts, out);
            case ZIP -> Bundle.mergeZip(parts, out);
        }
    }

    /** Work with a typeface that nobody else uses meanwhile. */
    private byte[] drawn(Drawing drawing) {
        try {
            var face = typefaces.take();
            try {
                return drawing.with(face);
            } finally {
                typefaces.add(face);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be drawn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to draw", e);
        }
    }

    /** What is done with it. */
    private interface Drawing {
        byte[] with(Typeface face) throws IOException;
    }
}
