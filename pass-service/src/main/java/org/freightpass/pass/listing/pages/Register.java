package org.freightpass.pass.listing.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.CreditCode;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of both lists ask: who keeps them, which firms are meant, what happened to an entry. */
@Component
class Register {
    private static final int FIRMS_AT_ONCE = 50;
    private static final int STEPS_SHOWN = 50;
    private final Firms firms;
    private final AuditTrail trail;

    Register(Firms firms, AuditTrail trail) {
        this.firms = firms;
        this.trail = trail;
    }

    /** Something that happened to an entry: the action of the trail, who, and when. */
    record Step(String action, String by, Instant at) {}

    static Keeper keeper(Caller caller) {
        return Keeper.of(caller.subject(), caller.name(), caller.hasRole("ADMIN"), caller.division())
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                        .detail("Your account names no division.")
                        .exception());
    }

    /** Firms by credit code, or by a part of their name. */
    List<Firm> meant(String typed) {
        return CreditCode.read(typed)
                .good()
                .flatMap(firms::findByCreditCode)
                .map(List::of)
                .orElseGet(() -> typed.isBlank() ? List.of() : firms.named(typed.strip(), FIRMS_AT_ONCE));
    }

    Set<UUID> idsOf(String typed) {
        return meant(typed).stream().map(firm -> firm.id().value()).collect(Collectors.toSet());
    }

    Map<UUID, Firm> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : firms.findAll(ids.stream().map(FirmId::new).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(firm -> firm.id().value(), firm -> firm));
    }

    /** The newest first. */
    List<Step> history(UUID entry, Keeper keeper) {
        AuditReader reader =
                switch (keeper.office()) {
                    case Keeper.Everywhere e -> new AuditReader.Administrator();
                    case Keeper.Within within -> new AuditReader.Operator(within.division(), null);
                };
        return trail.read(reader, new AuditQuery(null, entry.toString(), null), Long.MAX_VALUE, STEPS_SHOWN).stream()
                .map(AuditTrail.Recorded::entry)
                .map(each -> new Step(each.action(), each.who().name(), each.at()))
                .toList();
    }

    /** The beginning of the day that is typed, so many days on; nothing where none is typed. */
    static @Nullable Instant day(@Nullable String typed, int plus) {
        return typed == null || typed.isBlank()
                ? null
                : LocalDate.parse(typed).plusDays(plus).atStartOfDay(Say.ZONE).toInstant();
    }

    static boolean isDay(@Nullable String typed) {
        try {
            day(typed, 0);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** YES, NO, or any where nothing is typed. */
    static @Nullable Boolean holding(Map<String, String> typed) {
        return switch (typed.getOrDefault("state", "HOLDS")) {
            case "HOLDS" -> Boolean.TRUE;
            case "OVER" -> Boolean.FALSE;
            default -> null;
        };
    }
}
