package org.freightpass.pass.uploading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** UP-08. */
class ChunksTests {
    private static final List<String> HEADER = List.of("起点", "车牌号");

    @Test
    void rowsStayInTheirOrderAndNoneIsLost() {
        var chunks = chunks(2, "吉A10001", "吉A10002", "吉A10003", "吉A10004", "吉A10005");

        assertThat(numbers(chunks)).containsExactly(List.of(2, 3), List.of(4, 5), List.of(6));
    }

    @Test
    void sizeThatFitsMakesNoChunkMore() {
        assertThat(numbers(chunks(2, "吉A10001", "吉A10002"))).containsExactly(List.of(2, 3));
        assertThat(chunks(2)).isEmpty();
    }

    @Test
    void vehicleThatComesAgainGoesToItsFirstRowHoweverItIsWritten() {
        var chunks = chunks(2, "吉A10001", "吉A10002", "吉A10003", "吉a·10001", "吉A10004", "吉A10005");

        assertThat(numbers(chunks)).containsExactly(List.of(2, 3, 5), List.of(4, 6), List.of(7));
    }

    /** Twice its size and not a row more; what comes then stays together again. */
    @Test
    void chunkOfOneVehicleEndsAtTwiceItsSize() {
        var chunks = chunks(2, Stream.generate(() -> "吉A10001").limit(9).toArray(String[]::new));

        assertThat(numbers(chunks)).containsExactly(List.of(2, 3, 4, 5), List.of(6, 7, 8, 9), List.of(10));
    }

    @Test
    void whatIsNoPlateIsItsOwnText() {
        var chunks = chunks(1, "none", "吉A10001", "none", "");

        assertThat(numbers(chunks)).containsExactly(List.of(2, 4), List.of(3), List.of(5));
    }

    @Test
    void rowShorterThanTheHeaderAndFileWithoutPlatesAreCutToo() {
        var rows = List.of(new SheetRow(2, List.of("220104")), new SheetRow(3, List.of("220104", "吉A10001")));

        assertThat(numbers(Chunks.of(HEADER, rows, 1))).containsExactly(List.of(2), List.of(3));
        assertThat(Chunks.of(List.of("起点"), rows, 1)).hasSize(1);
    }

    private static List<List<SheetRow>> chunks(int size, String... plates) {
        var rows = IntStream.range(0, plates.length)
                .mapToObj(at -> new SheetRow(at + 2, List.of("220104", plates[at])))
                .toList();
        return Chunks.of(HEADER, rows, size);
    }

    private static List<List<Integer>> numbers(List<List<SheetRow>> chunks) {
        return chunks.stream()
                .map(chunk -> chunk.stream().map(SheetRow::number).toList())
                .toList();
    }
}
