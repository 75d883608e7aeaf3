package org.freightpass.pass.directory.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.freightpass.pass.directory.DirectoryTables;
import org.freightpass.pass.directory.NumberBlocks;
import org.freightpass.pass.directory.pages.DeskDirectoryPages.Part;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A part of the directory as a file: every value that holds, will hold or did, with its date. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class DirectoryFile {
    private final DirectoryTables tables;
    private final DeskDirectory directory;
    private final NumberBlocks numbers;
    private final Clock clock;

    DirectoryFile(DirectoryTables tables, DeskDirectory directory, NumberBlocks numbers, Clock clock) {
        this.tables = tables;
        this.directory = directory;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GetMapping("/desk/directory.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String part,
            @RequestParam(required = false) @Nullable String division,
            Caller caller,
            Locale locale) {
        Part shown = DeskDirectoryPages.part(part);
        DivisionCode place = DeskDirectoryPages.place(Objects.requireNonNullElse(division, caller.division()));
        Instant now = clock.instant();
        DirectorySnapshot rows = tables.load();
        Stream<Stream<String>> lines =
                switch (shown) {
                    case GOODS -> dated(directory.goods(rows, now, locale));
                    case CONTACTS -> dated(directory.contacts(rows, place, now, locale));
                    case LIMITS -> dated(directory.limits(rows, place, now, locale));
                    case CALENDAR ->
                        new TreeMap<>(rows.calendar())
                                .entrySet().stream()
                                        .map(day ->
                                                Stream.of(day.getKey().toString(), day.getValue() ? "work" : "off"));
                    case NUMBERS ->
                        numbers.begun(place).stream()
                                .map(block -> Stream.of(
                                        block.division().value(), block.type().name(), "" + block.last()));
                };
        List<String> heads =
                switch (shown) {
                    case GOODS, CONTACTS, LIMITS -> List.of("what", "value", "from", "by", "stage");
                    case CALENDAR -> List.of("day", "working");
                    case NUMBERS -> List.of("division", "type", "used");
                };
        return CsvFile.of("directory-" + shown.name().toLowerCase(Locale.ROOT), heads, lines);
    }

    /** What was never set stands there with what usually holds. */
    private static Stream<Stream<String>> dated(List<DatedValues> entries) {
        return entries.stream()
                .flatMap(entry -> entry.values().isEmpty()
                        ? Stream.of(Stream.of(
                                entry.title(), Objects.requireNonNullElse(entry.usual(), ""), "", "", "USUAL"))
                        : entry.values().stream()
                                .map(value -> Stream.of(
                                        entry.title(),
                                        value.text(),
                                        value.from().toString(),
                                        Objects.requireNonNullElse(value.by(), ""),
                                        value.stage().name())));
    }
}
