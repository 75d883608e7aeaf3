package org.freightpass.pass.directory.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.Places;
import org.freightpass.pass.directory.DirectoryResult;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.freightpass.pass.directory.DirectoryTables;
import org.freightpass.pass.directory.KeepingDirectory;
import org.freightpass.pass.directory.NumberBlocks;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The directory as those who work with it see it: what holds, what will, and what did, with who said so. Operators read,
 * administrators set new values with the day from which they hold; nothing that held is ever changed.
 */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class DeskDirectoryPages {
    private static final DivisionCode HOME = new DivisionCode("220000");
    private final DirectoryTables tables;
    private final KeepingDirectory keeping;
    private final DeskDirectory directory;
    private final NumberBlocks numbers;
    private final MessageSource texts;
    private final Clock clock;

    DeskDirectoryPages(
            DirectoryTables tables,
            KeepingDirectory keeping,
            DeskDirectory directory,
            NumberBlocks numbers,
            MessageSource texts,
            Clock clock) {
        this.tables = tables;
        this.keeping = keeping;
        this.directory = directory;
        this.numbers = numbers;
        this.texts = texts;
        this.clock = clock;
    }

    /** The parts of the page, in the order in which they are shown. */
    enum Part {
        GOODS,
        CONTACTS,
        LIMITS,
        CALENDAR,
        NUMBERS
    }

    @GetMapping("/desk/directory")
    String show(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        fill(part(typed.get("part")), typed, Map.of(), caller, model, locale);
        return "directory/desk";
    }

    @PostMapping("/desk/directory/{what}")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView set(
            @PathVariable String what,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model model,
            Locale locale) {
        Part part =
                switch (what) {
                    case "goods" -> Part.GOODS;
                    case "contacts" -> Part.CONTACTS;
                    case "validity", "review" -> Part.LIMITS;
                    case "calendar" -> Part.CALENDAR;
                    default -> throw Problem.of(CommonProblem.NOT_FOUND).exception();
                };
        Map<String, String> faults = new LinkedHashMap<>();
        var form = new DirectoryForm(typed, clock.instant(), faults);
        var by = new KeepingDirectory.By(caller.subject(), caller.name());
        DirectoryResult result = faults.isEmpty() ? form.put(what, keeping, by) : null;
        if (result instanceof DirectoryResult.Refused refused) {
            faults.put(form.shown(what, refused.field()), refused.rule().id() + "." + refused.field());
        }
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/desk/directory?part=" + part + "&division="
                    + place(typed.get("division")).value() + "&saved=yes");
        }
        faults.replaceAll((field, code) -> texts.getMessage("directory.fault." + code, null, locale));
        fill(part, typed, faults, caller, model, locale);
        return new ModelAndView("directory/desk", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(
            Part part,
            Map<String, String> typed,
            Map<String, String> faults,
            Caller caller,
            Model model,
            Locale locale) {
        var now = clock.instant();
        DivisionCode place = place(typed.getOrDefault("division", caller.division()));
        DirectorySnapshot rows = tables.load();
        List<DatedValues> entries =
                switch (part) {
                    case GOODS -> directory.goods(rows, now, locale);
                    case CONTACTS -> directory.contacts(rows, place, now, locale);
                    case LIMITS -> directory.limits(rows, place, now, locale);
                    case CALENDAR, NUMBERS -> List.of();
                };
        model.addAttribute("part", part);
        model.addAttribute("parts", Part.values());
        model.addAttribute("entries", entries);
        model.addAttribute("days", part == Part.CALENDAR ? new TreeMap<>(rows.calendar()).descendingMap() : Map.of());
        model.addAttribute("blocks", part == Part.NUMBERS ? blocks(place, locale) : List.of());
        model.addAttribute("division", place.value());
        model.addAttribute("values", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("mayEdit", caller.hasRole("ADMIN"));
        model.addAttribute("choices", new DirectoryChoices(locale));
        model.addAttribute("today", LocalDate.ofInstant(now, Say.ZONE));
    }

    /** A block as the page shows it. */
    record ShownBlock(String place, String type, String first, String last, int used, int left) {}

    private List<ShownBlock> blocks(DivisionCode place, Locale locale) {
        return numbers.begun(place).stream()
                .map(block -> new ShownBlock(
                        Places.name(block.division()),
                        DeskDirectory.english(locale)
                                ? block.type().en()
                                : block.type().zh(),
                        block.type().prefix() + block.division().value() + "000001",
                        block.type().prefix() + block.division().value() + "%06d".formatted(block.last()),
                        block.last(),
                        PassNumber.MAX_SERIAL - block.last()))
                .toList();
    }

    static DivisionCode place(@Nullable String typed) {
        return typed == null ? HOME : Divisions.standard().find(typed).orElse(HOME);
    }

    static Part part(@Nullable String typed) {
        return Arrays.stream(Part.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(Part.GOODS);
    }
}
