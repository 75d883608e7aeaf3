package org.freightpass.pass.uploading.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.Uploads;
import org.jspecify.annotations.Nullable;

/** How far work on a file is, and the first refused rows; all of them are in errors.csv. */
record UploadResponse(
        UUID id,
        Upload.Status status,
        @Nullable UUID firmId,
        int rows,
        int submitted,
        int approved,
        int failed,
        List<RowError> errors,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** One thing wrong with one row, counted as a spreadsheet does. */
    record RowError(int row, String field, String code, String text, String value) {}

    static UploadResponse of(Upload upload, List<Uploads.RefusedRow> refused) {
        return new UploadResponse(
                upload.id(),
                upload.status(),
                upload.firm(),
                upload.rows(),
                upload.submitted(),
                upload.approved(),
                upload.failed(),
                refused.stream()
                        .flatMap(row -> row.faults().stream()
                                .map(f -> new RowError(row.row().number(), f.field(), f.code(), f.text(), f.value())))
                        .toList(),
                upload.failure(),
                upload.createdAt(),
                upload.finishedAt());
    }
}
