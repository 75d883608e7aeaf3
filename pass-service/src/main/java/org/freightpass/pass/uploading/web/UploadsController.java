package org.freightpass.pass.uploading.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.uploading.Column;
import org.freightpass.pass.uploading.Intake;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.UploadResult;
import org.freightpass.pass.uploading.UploadWake;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.UploadingRule;
import org.freightpass.pass.uploading.Uploads;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes fleets' files in and tells how far they are. */
@RestController
@RequestMapping("/api/v1/applications/bulk")
@PreAuthorize("hasRole('FIRM')")
class UploadsController {
    private static final int ERRORS_SHOWN = 1000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final UploadingFleets fleets;
    private final Uploads uploads;
    private final Intake intake;
    private final UploadWake work;
    private final Clock clock;

    UploadsController(UploadingFleets fleets, Uploads uploads, Intake intake, UploadWake work, Clock clock) {
        this.fleets = fleets;
        this.uploads = uploads;
        this.intake = intake;
        this.work = work;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResponse> file(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable UUID firmId,
            Caller caller)
            throws IOException {
        return accept(file.getBytes(), firmId, caller);
    }

    @PostMapping(consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE, XLSX})
    ResponseEntity<UploadResponse> body(
            @RequestBody(required = false) byte @Nullable [] content,
            @RequestParam(required = false) @Nullable UUID firmId,
            Caller caller) {
        return accept(Objects.requireNonNullElse(content, new byte[0]), firmId, caller);
    }

    @GetMapping("/{id}")
    UploadResponse status(@PathVariable UUID id, Caller caller) {
        return UploadResponse.of(own(id, caller), uploads.refused(id, 0, ERRORS_SHOWN));
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id, Caller caller) {
        var file = new ErrorsFile(own(id, caller).header());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .body(out -> {
                    out.write(file.head().getBytes(StandardCharsets.UTF_8));
                    var rows = uploads.refused(id, 0, ERRORS_SHOWN);
                    while (!rows.isEmpty()) {
                        out.write(file.lines(rows).getBytes(StandardCharsets.UTF_8));
                        rows = uploads.refused(id, rows.getLast().row().number(), ERRORS_SHOWN);
                    }
                });
    }

    private ResponseEntity<UploadResponse> accept(byte[] content, @Nullable UUID firm, Caller caller) {
        return switch (fleets.accept(owner(caller), firm, content, clock.instant())) {
            case UploadResult.Accepted(var upload) -> {
                work.wake(upload.id());
                yield ResponseEntity.accepted().body(UploadResponse.of(upload, List.of()));
            }
            case UploadResult.Unreadable(var text) ->
                Problem.of(PassProblem.FILE_UNREADABLE)
                        .field("file")
                        .detail(text)
                        .response();
            case UploadResult.Columns columns -> columns(columns).response();
            case UploadResult.TooLong t ->
                Problem.of(PassProblem.FILE_TOO_LONG)
                        .field("file")
                        .detail("The file has more than " + UploadingRule.MOST_ROWS + " rows; nothing was taken.")
                        .response();
            case UploadResult.Empty e ->
                Problem.of(PassProblem.FILE_EMPTY).field("file").response();
            case UploadResult.NotYours n ->
                Problem.of(CommonProblem.FORBIDDEN).field("firmId").response();
        };
    }

    private static Problem columns(UploadResult.Columns columns) {
        var problem = Problem.of(PassProblem.FILE_COLUMNS).field("file").detail("The first row must name the columns.");
        for (Column column : columns.missing()) {
            problem = problem.error(column.en(), "COLUMN_MISSING", "Add the column " + column.zh() + " " + column.en());
        }
        for (Column column : columns.repeated()) {
            problem = problem.error(column.en(), "COLUMN_REPEATED", "The column is there twice: " + column.en());
        }
        return problem;
    }

    private Upload own(UUID id, Caller caller) {
        var upload = uploads.find(id)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        var owner = owner(caller);
        var theirs = upload.firm() == null
                ? upload.owner().subject().equals(owner.subject())
                : intake.actsFor(owner, upload.firm());
        if (!theirs) {
            throw Problem.of(CommonProblem.FORBIDDEN).exception();
        }
        return upload;
    }

    private static Upload.Owner owner(Caller caller) {
        return new Upload.Owner(caller.subject(), caller.username(), caller.name());
    }
}
