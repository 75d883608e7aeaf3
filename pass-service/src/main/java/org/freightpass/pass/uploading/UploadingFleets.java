package org.freightpass.pass.uploading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in, whole or not at all, and works through their rows a chunk at a time: the chunk's removal, its
 * applications, passes and refusals are one transaction, so work can stop at any point and be taken up by anyone.
 * Stateless.
 */
public class UploadingFleets {
    private final Sheets sheets;
    private final Uploads uploads;
    private final Intake intake;

    public UploadingFleets(Sheets sheets, Uploads uploads, Intake intake) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.intake = intake;
    }

    /** Work on it may begin at once. */
    @Transactional
    public UploadResult accept(Upload.Owner owner, @Nullable UUID firm, byte[] content, Instant now) {
        return accept(owner, firm, content, Upload.Status.RUNNING, now);
    }

    /** UP-07: it waits for its sender to look at it. */
    @Transactional
    public UploadResult hold(Upload.Owner owner, @Nullable UUID firm, byte[] content, Instant now) {
        return accept(owner, firm, content, Upload.Status.HELD, now);
    }

    /** UP-07: false where it is not held any more, as after a second press of the button. */
    @Transactional
    public boolean release(UUID id) {
        return uploads.release(id);
    }

    /** UP-07. */
    @Transactional
    public void cancel(UUID id) {
        uploads.drop(id);
    }

    /** UP-07: what nobody has come back to is dropped. */
    @Transactional
    public void forget(Instant now) {
        uploads.heldSince(now.minus(UploadingRule.HELD)).forEach(uploads::drop);
    }

    private UploadResult accept(
            Upload.Owner owner, @Nullable UUID firm, byte[] content, Upload.Status status, Instant now) {
        if (firm != null && !intake.actsFor(owner, firm)) {
            return new UploadResult.NotYours();
        }
        return switch (sheets.read(content, UploadingRule.MOST_ROWS)) {
            case Sheets.Read.Unreadable(var text) -> new UploadResult.Unreadable(text);
            case Sheets.Read.Table(var sheet) -> accept(owner, firm, sheet, status, now);
        };
    }

    private UploadResult accept(
            Upload.Owner owner, @Nullable UUID firm, Sheet sheet, Upload.Status status, Instant now) {
        var columns = columnsProblem(sheet.header());
        if (columns.isPresent()) {
            return columns.get();
        }
        if (sheet.rows().isEmpty()) {
            return new UploadResult.Empty();
        }
        if (sheet.rows().size() > UploadingRule.MOST_ROWS) {
            return new UploadResult.TooLong();
        }
        var upload = new Upload(
                UUID.randomUUID(),
                owner,
                firm,
                status,
                sheet.header(),
                sheet.rows().size(),
                0,
                0,
                0,
                null,
                now,
                null);
        uploads.add(upload, sheet.rows());
        return new UploadResult.Accepted(upload);
    }

    /** Takes the next chunk of a file; false where nothing is left that this instance could take. */
    @Transactional
    public boolean takeChunk(UUID id, Instant now) {
        var found = uploads.find(id);
        var chunk = found.isEmpty() ? Optional.<List<SheetRow>>empty() : uploads.takeChunk(id);
        if (chunk.isEmpty()) {
            uploads.finish(id, now);
            return false;
        }
        var rows = chunk.get();
        var outcome = intake.take(found.orElseThrow(), rows, now);
        var refused = new ArrayList<Uploads.RefusedRow>();
        for (var i = 0; i < rows.size(); i++) {
            if (!outcome.faults().get(i).isEmpty()) {
                refused.add(new Uploads.RefusedRow(rows.get(i), outcome.faults().get(i)));
            }
        }
        uploads.counted(id, rows.size() - refused.size(), outcome.approved(), refused);
        uploads.finish(id, now);
        return true;
    }

    private static Optional<UploadResult> columnsProblem(List<String> header) {
        var present = EnumSet.noneOf(Column.class);
        var repeated = new ArrayList<Column>();
        header.stream().map(Column::named).flatMap(Optional::stream).forEach(column -> {
            if (!present.add(column)) {
                repeated.add(column);
            }
        });
        var missing = Stream.of(Column.values())
                .filter(column -> column.required() && !present.contains(column))
                .toList();
        return missing.isEmpty() && repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(new UploadResult.Columns(missing, repeated));
    }
}
