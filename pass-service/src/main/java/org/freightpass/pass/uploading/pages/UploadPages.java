package org.freightpass.pass.uploading.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.uploading.Column;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.UploadResult;
import org.freightpass.pass.uploading.UploadWake;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.UploadingRule;
import org.freightpass.pass.uploading.Uploads;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A fleet's file is sent to be looked at, watched while it is taken in, and its bad rows are shown. Work goes on when the page is closed. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class UploadPages {
    private static final int ROWS_SHOWN = 100;
    private final UploadingFleets fleets;
    private final Uploads uploads;
    private final OwnUploads own;
    private final UploadWake work;
    private final InvitingMembers access;
    private final MessageSource texts;
    private final Clock clock;

    UploadPages(
            UploadingFleets fleets,
            Uploads uploads,
            OwnUploads own,
            UploadWake work,
            InvitingMembers access,
            MessageSource texts,
            Clock clock) {
        this.fleets = fleets;
        this.uploads = uploads;
        this.own = own;
        this.work = work;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/uploads")
    String form(Caller caller, Model model, Locale locale) {
        fill(caller, model, Map.of(), locale);
        return "uploading/form";
    }

    @PostMapping("/uploads")
    ModelAndView send(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String firmId,
            Caller caller,
            Model model,
            Locale locale)
            throws IOException {
        UUID firm = firmId.isEmpty() ? null : UUID.fromString(firmId);
        String fault =
                switch (fleets.hold(OwnUploads.owner(caller), firm, file.getBytes(), clock.instant())) {
                    case UploadResult.Accepted(var upload) -> "redirect:/uploads/" + upload.id() + "/preview";
                    case UploadResult.Unreadable(var text) -> text("uploading.unreadable", locale) + " " + text;
                    case UploadResult.Columns columns ->
                        text("uploading.columns", locale) + " " + named(columns, locale);
                    case UploadResult.TooLong t -> text("uploading.too-long", locale, UploadingRule.MOST_ROWS);
                    case UploadResult.Empty e -> text("uploading.empty", locale);
                    case UploadResult.NotYours n ->
                        throw Problem.of(CommonProblem.FORBIDDEN).exception();
                };
        if (fault.startsWith("redirect:")) {
            return new ModelAndView(fault);
        }
        fill(caller, model, Map.of("file", fault), locale);
        return new ModelAndView("uploading/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/uploads/{id}")
    String one(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        Upload upload = own.find(id, caller);
        if (upload.status() == Upload.Status.HELD) {
            return "redirect:/uploads/" + id + "/preview";
        }
        watch(upload, model, locale);
        return "uploading/one";
    }

    /** Refused rows, mended on the page, are taken in as a file of their own. */
    @PostMapping("/uploads/{id}/mend")
    String mend(@PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller) {
        Upload before = own.find(id, caller);
        byte[] file = MendForm.file(before, uploads.refused(id, 0, MendForm.MOST_ROWS), typed);
        if (fleets.accept(OwnUploads.owner(caller), before.firm(), file, clock.instant())
                instanceof UploadResult.Accepted(var upload)) {
            work.wake(upload.id());
            return "redirect:/uploads/" + upload.id();
        }
        return "redirect:/uploads/" + id;
    }

    /** The part of the page that moves. */
    @GetMapping("/uploads/{id}/progress")
    String progress(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        watch(own.find(id, caller), model, locale);
        return "uploading/one :: taking";
    }

    /** A file with the columns and nothing else; the mark at its beginning lets spreadsheets read Chinese. */
    @GetMapping("/uploads/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        String head = "\uFEFF"
                + Arrays.stream(Column.values())
                        .map(column -> locale.getLanguage().equals("en") ? column.en() : column.zh())
                        .collect(Collectors.joining(","))
                + "\r\n";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fleet.csv\"")
                .body(head.getBytes(StandardCharsets.UTF_8));
    }

    private void watch(Upload upload, Model model, Locale locale) {
        int done = upload.submitted() + upload.failed();
        model.addAttribute("upload", upload);
        model.addAttribute("done", done);
        model.addAttribute("running", upload.status() == Upload.Status.RUNNING);
        List<Uploads.RefusedRow> refused = uploads.refused(upload.id(), 0, ROWS_SHOWN);
        model.addAttribute("refused", refused);
        model.addAttribute("mendable", MendForm.rows(upload, refused, fault -> fault(fault, locale)));
    }

    private void fill(Caller caller, Model model, Map<String, String> faults, Locale locale) {
        Map<String, String> firms = new LinkedHashMap<>();
        access.firmsOf(new Person(caller.subject(), caller.username()))
                .forEach(firm -> firms.put(firm.id().toString(), firm.name()));
        firms.put("", text("applying.without-firm", locale));
        model.addAttribute("firms", firms);
        model.addAttribute("firm", firms.keySet().iterator().next());
        model.addAttribute("faults", faults);
        model.addAttribute("columns", Column.values());
    }

    private String fault(Uploads.Fault fault, Locale locale) {
        return locale.getLanguage().equals("en")
                ? fault.text()
                : Objects.requireNonNullElse(
                        texts.getMessage("applying.fault." + fault.code(), null, fault.text(), locale), fault.text());
    }

    private String named(UploadResult.Columns columns, Locale locale) {
        List<Column> wrong = columns.missing().isEmpty() ? columns.repeated() : columns.missing();
        return wrong.stream()
                .map(column -> locale.getLanguage().equals("en") ? column.en() : column.zh())
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
