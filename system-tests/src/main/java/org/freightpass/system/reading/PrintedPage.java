package org.freightpass.system.reading;

import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page as a printer of 150 dots an inch in grey shows it, its codes read by BoofCV; no service reads or writes by it. */
public record PrintedPage(String text, BufferedImage image) {

    private static final int DPI = 150;

    /** The first page of a PDF. */
    public static PrintedPage of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return new PrintedPage(text, new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY));
        }
    }

    /** A picture that shows a code. */
    public static PrintedPage ofPicture(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (image == null) {
            throw new IOException("this is no picture");
        }
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(image, 0, 0, null);
        return new PrintedPage("", grey);
    }

    /** What the codes on it say. */
    public List<String> codes() {
        Raster dots = image.getRaster();
        GrayU8 grey = new GrayU8(image.getWidth(), image.getHeight());
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            dots.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                grey.set(x, y, row[x]);
            }
        }
        var reader = FactoryFiducial.qrcode(null, GrayU8.class);
        reader.process(grey);
        return reader.getDetections().stream()
                .map((QrCode found) -> found.message)
                .toList();
    }
}
