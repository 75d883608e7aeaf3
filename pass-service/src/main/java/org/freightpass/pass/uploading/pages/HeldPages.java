package org.freightpass.pass.uploading.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.pass.protecting.Masking;
import org.freightpass.pass.uploading.Column;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.UploadWake;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.Uploads;
import org.freightpass.webkit.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How a file was read, before anything of it is taken in: its sender goes on or cancels (UP-07). */
@Controller
@PreAuthorize("hasRole('FIRM')")
class HeldPages {
    private static final int ROWS_SHOWN = 5;

    private final UploadingFleets fleets;
    private final Uploads uploads;
    private final OwnUploads own;
    private final UploadWake work;

    HeldPages(UploadingFleets fleets, Uploads uploads, OwnUploads own, UploadWake work) {
        this.fleets = fleets;
        this.uploads = uploads;
        this.own = own;
        this.work = work;
    }

    /** A column of the file and what it was recognised as; absent, it is left out. */
    record Read(String header, Optional<Column> column) {}

    /** A row as the file has it, numbers of persons masked. */
    record Row(int number, List<String> cells) {}

    @GetMapping("/uploads/{id}/preview")
    String preview(@PathVariable UUID id, Caller caller, Model model) {
        Upload upload = own.find(id, caller);
        if (upload.status() != Upload.Status.HELD) {
            return "redirect:/uploads/" + id;
        }
        List<Read> columns = upload.header().stream()
                .map(header -> new Read(header, Column.named(header)))
                .toList();
        model.addAttribute("upload", upload);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "ignored", columns.stream().anyMatch(read -> read.column().isEmpty()));
        model.addAttribute(
                "rows",
                uploads.begin(id).stream()
                        .limit(ROWS_SHOWN)
                        .map(row -> shown(columns, row))
                        .toList());
        return "uploading/preview";
    }

    @PostMapping("/uploads/{id}/release")
    String release(@PathVariable UUID id, Caller caller) {
        own.find(id, caller);
        if (fleets.release(id)) {
            work.wake(id);
        }
        return "redirect:/uploads/" + id;
    }

    /** Cancelling what is under way already changes nothing and shows it. */
    @PostMapping("/uploads/{id}/cancel")
    String cancel(@PathVariable UUID id, Caller caller) {
        Upload upload = own.find(id, caller);
        fleets.cancel(id);
        return upload.status() == Upload.Status.HELD ? "redirect:/uploads" : "redirect:/uploads/" + id;
    }

    private static Row shown(List<Read> columns, SheetRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < row.cells().size() ? row.cells().get(i) : "";
            cells.add(columns.get(i).column().filter(MendForm::isPersonal).isPresent() ? Masking.number(cell) : cell);
        }
        return new Row(row.number(), cells);
    }
}
