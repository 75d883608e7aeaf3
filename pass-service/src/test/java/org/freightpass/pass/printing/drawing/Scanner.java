package org.freightpass.pass.printing.drawing;

import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints, copies badly and scans, with another library than the one that writes codes. */
final class Scanner {

    private Scanner() {}

    static BufferedImage printed(byte[] pdf, int dpi) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        }
    }

    /** Laid on the glass a little askew, and not quite in focus. */
    static BufferedImage copied(BufferedImage page, double degrees) {
        var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        var soft = new float[9];
        Arrays.fill(soft, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(turned, null);
    }

    static List<QrCode> codes(BufferedImage image) {
        var grey = new GrayU8(image.getWidth(), image.getHeight());
        var raster = image.getRaster();
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                grey.set(
                        x,
                        y,
                        image.getType() == BufferedImage.TYPE_BYTE_GRAY
                                ? raster.getSample(x, y, 0)
                                : (image.getRGB(x, y) >> 8) & 0xFF);
            }
        }
        var detector = FactoryFiducial.qrcode(null, GrayU8.class);
        detector.process(grey);
        return detector.getDetections();
    }
}
