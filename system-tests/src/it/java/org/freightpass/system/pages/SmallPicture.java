package org.freightpass.system.pages;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture of a page with few colours, so that it is small: text stays sharp, no eye misses the rest. */
final class SmallPicture {
    /** What a picture in the repository may weigh. */
    static final long MOST_BYTES = 150 * 1024;

    private static final int PALETTE = 256;
    private static final int[] STEPS = {8, 16, 24, 32, 48, 64};

    private SmallPicture() {}

    /** The same picture as a PNG with at most 256 colours, as fine as that allows. */
    static byte[] of(byte[] png) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
        for (int step : STEPS) {
            Map<Integer, Integer> palette = palette(whole, step);
            if (palette.size() <= PALETTE) {
                return written(indexed(whole, palette, step));
            }
        }
        throw new IOException("The picture has too many colours");
    }

    private static Map<Integer, Integer> palette(BufferedImage whole, int step) {
        Map<Integer, Integer> palette = new HashMap<>();
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                palette.putIfAbsent(rounded(whole.getRGB(x, y), step), palette.size());
            }
        }
        return palette;
    }

    private static BufferedImage indexed(BufferedImage whole, Map<Integer, Integer> palette, int step) {
        int[] colours = new int[palette.size()];
        palette.forEach((colour, index) -> colours[index] = colour);
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage small =
                new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, palette.getOrDefault(rounded(whole.getRGB(x, y), step), 0));
            }
        }
        return small;
    }

    private static int rounded(int colour, int step) {
        return part(colour >> 16 & 255, step) << 16 | part(colour >> 8 & 255, step) << 8 | part(colour & 255, step);
    }

    /** White stays white. */
    private static int part(int part, int step) {
        return Math.max(0, 255 - (255 - part + step / 2) / step * step);
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
