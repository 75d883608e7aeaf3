package org.freightpass.pass.printing.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.freightpass.pass.printing.PassSheet;

/** Many documents in one file. Stateless. */
final class Bundle {
    private static final FileTime NO_TIME = FileTime.fromMillis(0);

    private Bundle() {}

    /** Documents are compressed already: they are stored, at the fastest level. */
    static byte[] zip(List<PassSheet> sheets, Function<PassSheet, byte[]> pdf) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (var sheet : sheets) {
                entry(zip, sheet.pass().value() + ".pdf");
                zip.write(pdf.apply(sheet));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A part of an order could not be packed", e);
        }
        return out.toByteArray();
    }

    static void mergeZip(Iterator<InputStream> parts, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            while (parts.hasNext()) {
                try (var part = new ZipInputStream(parts.next())) {
                    for (var next = part.getNextEntry(); next != null; next = part.getNextEntry()) {
                        entry(zip, next.getName());
                        part.transferTo(zip);
                    }
                }
            }
        }
    }

    /** Pages wait in a temporary file, so that the largest order needs no more memory than a small one. */
    static void mergePdf(Iterator<InputStream> parts, OutputStream out) throws IOException {
        var merger = new PDFMergerUtility();
        while (parts.hasNext()) {
            try (var part = parts.next()) {
                merger.addSource(new RandomAccessReadBuffer(part.readAllBytes()));
            }
        }
        merger.setDestinationStream(out);
        merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
    }
}
