package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;

/** docs/pass-token.md says to the byte what the code does. */
class FormatDocumentTests {
    private final String document;

    FormatDocumentTests() throws IOException {
        document = Files.readString(Path.of("../../docs/pass-token.md"));
    }

    @Test
    void theClaimsOfTheWorkedExampleAreWrittenAsItSays() {
        assertThat(HexFormat.of().formatHex(ClaimBytes.write(PassFixtures.pass())))
                .isEqualTo(block("claims"));
    }

    @Test
    void theSignedBytesOfTheWorkedExampleAreAsItSays() {
        assertThat(HexFormat.of().formatHex(message().signed(new byte[0]))).isEqualTo(block("to be signed"));
        assertThat(ExampleKey.KEY.id()).hasToString(block("key id"));
    }

    @Test
    void theMessageOfTheWorkedExampleIsItsPartsAndItsSignatureIsGood() {
        assertThat(HexFormat.of().formatHex(message().payload())).isEqualTo(block("claims"));
        assertThat(HexFormat.of().formatHex(message().signature())).isEqualTo(block("signature"));
        assertThat(ExampleKey.KEY.publicKey().verifies(message())).isTrue();
    }

    @Test
    void theTextOfTheWorkedExampleIsItsMessageAndVerifies() {
        var text = fence("text");
        var key = new TrustedKey(
                PassFixtures.CHAOYANG_IIT, ExampleKey.KEY.publicKey(), Instant.EPOCH, PassFixtures.KEY_UNTIL);

        var compressed = good(Base45.decode(text, PassTokens.PREFIX.length()));

        assertThat(HexFormat.of().formatHex(compressed)).isEqualTo(block("compressed"));
        assertThat(HexFormat.of().formatHex(good(Zlib.inflate(compressed, PassTokens.MAX_BYTES))))
                .isEqualTo(block("message"));
        assertThat(PassTokens.verify(text, id -> List.of(key)))
                .isEqualTo(new Verification.Valid<>(PassFixtures.pass()));
    }

    @Test
    void everyCodeAndEveryFaultIsTold() {
        Stream.of(
                        Arrays.stream(PassType.values()).map(type -> ClaimCodes.of(type) + " " + type),
                        Arrays.stream(GoodsCategory.values()).map(goods -> ClaimCodes.of(goods) + " " + goods),
                        Arrays.stream(PlateColour.values()).map(colour -> colour.code() + " " + colour),
                        Arrays.stream(Fault.values()).map(fault -> "`" + fault + "`"),
                        Arrays.stream(Verification.Refusal.values()).map(refusal -> "`" + refusal + "`"))
                .flatMap(told -> told)
                .forEach(told -> assertThat(document).contains(told));
    }

    @Test
    void theCheckDigitsAndTheCrewMarkOfTheExamplesAreComputed() {
        assertThat(document)
                .contains(new TypedNumber(PassFixtures.NUMBER).shown())
                .contains(String.format(
                        Locale.ROOT,
                        "%04x",
                        CrewMark.of(PassFixtures.NUMBER, 1, PassFixtures.DRIVER_ID)
                                .value()));
    }

    private CoseSign1 message() {
        return good(CoseSign1.read(HexFormat.of().parseHex(block("message")), PassTokens.MAX_BYTES));
    }

    /** A block of hexadecimal digits, white space left out. */
    private String block(String name) {
        return fence(name).replaceAll("\\s", "");
    }

    private String fence(String name) {
        var fence = Pattern.compile("\\*\\*" + name + "\\*\\*[^`]*```\n(.*?)\n```", Pattern.DOTALL)
                .matcher(document);
        assertThat(fence.find()).as("block " + name).isTrue();
        return fence.group(1);
    }

    private static <T> T good(Parsed<T> parsed) {
        return ((Parsed.Good<T>) parsed).value();
    }
}
