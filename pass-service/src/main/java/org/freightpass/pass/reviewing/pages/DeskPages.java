package org.freightpass.pass.reviewing.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.Places;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.DeskQueue.Lens;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of an operator's own desk, as a page and as a file. */
@Controller
@PreAuthorize("hasRole('OPERATOR')")
class DeskPages {
    private static final int SHOWN = 50;
    private final Queues queues;
    private final DeskFiles files;
    private final MessageSource texts;

    DeskPages(Queues queues, DeskFiles files, MessageSource texts) {
        this.queues = queues;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/desk")
    String queue(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var desk = Reviewers.desk(caller);
        var filter = Filter.of(typed);
        var found = queues.cases(filter, caller, after(typed.get("after")), SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var english = Queues.english(locale);
        model.addAttribute(
                "desk",
                Places.name(desk.division()) + " · "
                        + (english ? desk.department().en() : desk.department().zh()));
        model.addAttribute("filter", filter);
        model.addAttribute("lenses", Lens.values());
        model.addAttribute("counts", queues.counts(caller));
        model.addAttribute("rows", queues.rows(shown, caller, locale));
        model.addAttribute("next", found.size() > SHOWN ? cursor(queues.place(shown.getLast())) : null);
        model.addAttribute("beginning", !typed.containsKey("after"));
        model.addAttribute("categories", categories(locale));
        model.addAttribute("seasons", queues.seasons());
        model.addAttribute("english", english);
        model.addAttribute("none", typed.containsKey("none"));
        model.addAttribute("was", was(typed, caller, locale).orElse(null));
        return "reviewing/desk";
    }

    /** RV-04 and the filter hold for the file as for the page. */
    @GetMapping("/desk/queue.csv")
    ResponseEntity<byte[]> download(@RequestParam Map<String, String> typed, Caller caller, Locale locale) {
        return files.queue(Filter.of(typed), caller, locale);
    }

    private Map<String, String> categories(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        all.put("", String.valueOf(texts.getMessage("reviewing.goods.any", null, locale)));
        Arrays.stream(GoodsCategory.values())
                .forEach(each -> all.put(each.name(), Queues.english(locale) ? each.en() : each.zh()));
        return all;
    }

    /** The one that was decided before this page opened. */
    private Optional<Row> was(Map<String, String> typed, Caller caller, Locale locale) {
        var id = Filter.id(typed.get("was"));
        return id == null
                ? Optional.empty()
                : queues.rows(queues.named(List.of(id), caller), caller, locale).stream()
                        .findFirst();
    }

    private static String cursor(Place place) {
        return Cursor.of(place.first(), place.due(), place.id()).text();
    }

    private static @Nullable Place after(@Nullable String word) {
        return word == null
                ? null
                : Cursor.read(word)
                        .map(cursor -> new Place(
                                cursor.part(0, Boolean::valueOf),
                                cursor.part(1, Instant::parse),
                                cursor.part(2, UUID::fromString)))
                        .orElse(null);
    }
}
