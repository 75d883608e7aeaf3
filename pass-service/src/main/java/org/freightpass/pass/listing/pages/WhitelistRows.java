package org.freightpass.pass.listing.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.listing.ListingRule;
import org.freightpass.pass.listing.WhitelistEntry;
import org.freightpass.webkit.layout.Say;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Entries of the whitelist as a page and a file show them. */
@Component
class WhitelistRows {
    private final Register register;
    private final Say say;
    private final Clock clock;

    WhitelistRows(Register register, Say say, Clock clock) {
        this.register = register;
        this.say = say;
        this.clock = clock;
    }

    /** An entry with the name of its firm and of its goods. */
    record Shown(WhitelistEntry entry, String firm, String creditCode, String goods, boolean holds, boolean begun) {}

    List<Shown> of(List<WhitelistEntry> entries, Locale locale) {
        Map<UUID, Firm> firms =
                register.named(entries.stream().map(WhitelistEntry::firm).collect(Collectors.toSet()));
        var now = clock.instant();
        return entries.stream()
                .map(entry -> {
                    Firm firm = firms.get(entry.firm());
                    return new Shown(
                            entry,
                            firm == null ? entry.firm().toString() : firm.name(),
                            firm == null ? "" : firm.creditCode().value(),
                            entry.goods().stream()
                                    .sorted()
                                    .map(each -> Tables.english(locale) ? each.en() : each.zh())
                                    .collect(Collectors.joining(Tables.english(locale) ? ", " : "、")),
                            ListingRule.holds(entry, now),
                            !entry.from().isAfter(now));
                })
                .toList();
    }

    ResponseEntity<byte[]> file(List<WhitelistEntry> entries, Locale locale) {
        return CsvFile.of(
                "whitelist",
                List.of("firm", "credit_code", "goods", "tier", "liaison", "from", "until", "added_by", "holds"),
                of(entries, locale).stream().map(this::cells));
    }

    private Stream<String> cells(Shown shown) {
        var entry = shown.entry();
        return Stream.of(
                shown.firm(),
                shown.creditCode(),
                shown.goods(),
                entry.tier() == null ? "" : entry.tier().toString(),
                entry.liaison() == null ? "" : entry.liaison(),
                say.exact(entry.from()),
                entry.until() == null ? "" : say.exactUntil(entry.until()),
                entry.addedBy(),
                String.valueOf(shown.holds()));
    }
}
