package org.freightpass.pass.reviewing.pages;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Places;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewingRule;
import org.jspecify.annotations.Nullable;

/**
 * An application as the lists of the desk show it.
 *
 * @param number its short number: how its id begins
 * @param firm its name; absent for a driver alone
 * @param clock late, soon, or nothing that presses
 * @param first whether its goods have priority now
 * @param pass the number of the pass as people type it
 */
record Row(
        UUID id,
        String number,
        String plate,
        String route,
        String goods,
        String type,
        @Nullable String firm,
        ReviewCase.Status status,
        String tone,
        Instant submittedAt,
        Instant due,
        String clock,
        boolean mine,
        @Nullable String claimedBy,
        @Nullable UUID bulk,
        boolean amends,
        boolean first,
        @Nullable String pass,
        @Nullable String passId) {

    static Row of(ReviewCase reviewed, @Nullable String firm, boolean first, String me, Instant now, boolean english) {
        var request = reviewed.request();
        var due = reviewed.dueAt() == null ? reviewed.submittedAt() : reviewed.dueAt();
        var pass = reviewed.passNumber();
        return new Row(
                reviewed.id(),
                reviewed.id().toString().substring(0, 8),
                request.plate().value(),
                Places.name(request.origin()) + " → " + Places.name(request.destination()),
                english ? request.goods().en() : request.goods().zh(),
                english ? request.type().en() : request.type().zh(),
                firm,
                reviewed.status(),
                tone(reviewed.status()),
                reviewed.submittedAt(),
                due,
                clock(due, now),
                me.equals(reviewed.claimedBy()),
                reviewed.claimedBy() == null ? null : reviewed.claimedByName(),
                request.bulk(),
                request.amends() != null,
                first,
                pass == null ? null : PassNumbers.typed(pass),
                pass == null ? null : pass.value());
    }

    private static String clock(Instant due, Instant now) {
        if (!due.isAfter(now)) {
            return "late";
        }
        return due.isAfter(ReviewingRule.soon(now)) ? "calm" : "soon";
    }

    private static String tone(ReviewCase.Status status) {
        return switch (status) {
            case SUBMITTED, IN_REVIEW -> "WAIT";
            case RETURNED -> "ASK";
            case REJECTED -> "BAD";
            case APPROVED -> "GOOD";
            case WITHDRAWN -> "OVER";
        };
    }
}
