package org.freightpass.pass.listing.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.ListingRule;
import org.freightpass.webkit.layout.Say;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Entries of the blacklist as a page and a file show them. */
@Component
class BlacklistRows {
    private final Register register;
    private final Say say;
    private final Clock clock;

    BlacklistRows(Register register, Say say, Clock clock) {
        this.register = register;
        this.say = say;
        this.clock = clock;
    }

    /** An entry with who or what it is about: the firm's name, the plate, or the masked number. */
    record Shown(BlacklistEntry entry, String whom, boolean bars) {}

    List<Shown> of(List<BlacklistEntry> entries) {
        Map<UUID, Firm> firms = register.named(entries.stream()
                .filter(entry -> entry.kind() == BlacklistEntry.Kind.FIRM)
                .map(entry -> UUID.fromString(entry.shown()))
                .collect(Collectors.toSet()));
        var now = clock.instant();
        return entries.stream()
                .map(entry -> new Shown(entry, whom(entry, firms), ListingRule.bars(entry, now)))
                .toList();
    }

    private String whom(BlacklistEntry entry, Map<UUID, Firm> firms) {
        return switch (entry.kind()) {
            case FIRM -> {
                Firm firm = firms.get(UUID.fromString(entry.shown()));
                yield firm == null ? entry.shown() : firm.name();
            }
            case VEHICLE -> say.plate(entry.shown());
            case DRIVER -> entry.shown();
        };
    }

    ResponseEntity<byte[]> file(List<BlacklistEntry> entries) {
        return CsvFile.of(
                "blacklist",
                List.of(
                        "subject",
                        "value",
                        "reason",
                        "from",
                        "until",
                        "added_by",
                        "lifted_by",
                        "lifted_at",
                        "lifted_reason",
                        "bars"),
                of(entries).stream().map(this::cells));
    }

    private Stream<String> cells(Shown shown) {
        var entry = shown.entry();
        var lifted = entry.lifted();
        return Stream.of(
                entry.kind().name(),
                shown.whom(),
                entry.reason(),
                say.exact(entry.from()),
                entry.until() == null ? "" : say.exactUntil(entry.until()),
                entry.addedBy(),
                lifted == null ? "" : lifted.by(),
                lifted == null ? "" : say.exact(lifted.at()),
                lifted == null || lifted.reason() == null ? "" : lifted.reason(),
                String.valueOf(shown.bars()));
    }
}
