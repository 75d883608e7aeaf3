package org.freightpass.pass.uploading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.Plate;

/** Cuts a file's rows into chunks that may be taken at the same time, so that no two of them wait for one vehicle. */
public final class Chunks {
    /** A chunk is one transaction: a file of one vehicle alone must not make it any longer. */
    private static final int LONGEST_IN_SIZES = 2;

    private Chunks() {}

    /**
     * UP-08. Chunks of {@code size} rows in the file's order; a row whose vehicle was in an earlier chunk goes to the end
     * of that one, as long as that is not twice its size.
     */
    public static List<List<SheetRow>> of(List<String> header, List<SheetRow> rows, int size) {
        var plate = header.stream().map(Column::named).toList().indexOf(Optional.of(Column.PLATE));
        var chunks = new ArrayList<List<SheetRow>>();
        var chunkOf = new HashMap<String, List<SheetRow>>();
        for (var row : rows) {
            var vehicle = vehicle(row, plate);
            var chunk = chunkOf.get(vehicle);
            if (chunk == null || chunk.size() >= LONGEST_IN_SIZES * size) {
                chunk = open(chunks, size);
                chunkOf.put(vehicle, chunk);
            }
            chunk.add(row);
        }
        return List.copyOf(chunks);
    }

    private static List<SheetRow> open(List<List<SheetRow>> chunks, int size) {
        if (chunks.isEmpty() || chunks.getLast().size() >= size) {
            chunks.add(new ArrayList<>());
        }
        return chunks.getLast();
    }

    private static String vehicle(SheetRow row, int plate) {
        var text = plate < 0 || plate >= row.cells().size() ? "" : row.cells().get(plate);
        return Plate.read(text).good().map(Plate::value).orElse(text);
    }
}
