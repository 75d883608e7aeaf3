package org.freightpass.pass.uploading.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.freightpass.pass.uploading.Sheets;
import org.springframework.stereotype.Component;

/** Tells by content what a file is (UP-03) and has it read. Stateless. */
@Component
class ContentSheets implements Sheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Override
    public Read read(byte[] content, int mostRows) {
        if (begins(content, ZIP)) {
            return WorkbookTable.read(content, mostRows);
        }
        if (begins(content, OLE)) {
            return new Read.Unreadable("This is an old .xls workbook: save it as .xlsx or CSV and send that.");
        }
        return text(content)
                .<Read>map(text -> CsvTable.read(text, mostRows))
                .orElseGet(() -> new Read.Unreadable(
                        "This is neither a workbook nor text in UTF-8 or GB 18030: send CSV or XLSX."));
    }

    private static Optional<String> text(byte[] content) {
        for (var b : content) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        return decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, GB18030));
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(Arrays.copyOf(content, magic.length), magic);
    }
}
