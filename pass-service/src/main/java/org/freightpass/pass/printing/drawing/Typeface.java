package org.freightpass.pass.printing.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Noto Sans SC, parsed; the bytes are shared, what is read from them is not. For one thread at a time.
 *
 * <p>A character that the font lacks is shown as the geta mark (PR-08); the tests hold what it has.
 */
final class Typeface {
    private static final String FILE = "/printing/font/NotoSansSC_400Regular.ttf";
    private static final int GETA = 0x3013;
    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    static Typeface load() {
        try {
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(Bytes.FONT)));
        } catch (IOException e) {
            throw new UncheckedIOException("The font in this jar cannot be read: " + FILE, e);
        }
    }

    /** A document's own font, of which only what is used is embedded. */
    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The text as it can be printed: whatever cannot be is marked, never left out. */
    String printable(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .map(c -> has(c) ? c : GETA)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Read once. */
    private static final class Bytes {
        static final byte[] FONT = read();

        private static byte[] read() {
            try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE), FILE)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("The font in this jar cannot be read: " + FILE, e);
            }
        }
    }
}
