package org.freightpass.pass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the smallest XLSX workbook there is: one sheet of texts. */
final class Workbook {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbook() {}

    /** A workbook of lines whose cells stand between commas. */
    static byte[] of(String csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types"><Default Extension="rels"
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>
                    """.formatted(PACKAGE, TYPE, TYPE));
            put(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="fleet" sheetId="1" r:id="rId1"/></sheets></workbook>
                    """.formatted(MAIN, OFFICE));
            put(zip, "xl/worksheets/sheet1.xml", sheet(csv));
        }
        return bytes.toByteArray();
    }

    private static String sheet(String csv) {
        var rows = new StringBuilder();
        var number = 0;
        for (var line : csv.lines().toList()) {
            number++;
            rows.append("<row r=\"").append(number).append("\">");
            var column = 'A';
            for (var cell : line.split(",", -1)) {
                rows.append("<c r=\"").append(column++).append(number).append("\" t=\"inlineStr\"><is><t>");
                rows.append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String relationship(String kind, String target) {
        return """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>
                """.formatted(PACKAGE, OFFICE, kind, target);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
