package org.freightpass.notification.hotline.web;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.Wording;
import org.freightpass.notification.hotline.CaseState;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.HotlineCase.Origin.Source;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Particulars.Appeal;
import org.freightpass.notification.hotline.Matter.Particulars.Enterprise;
import org.jspecify.annotations.Nullable;

/** A case as clients see it; {@code log} only where one case is asked for. */
record CaseResponse(
        String number,
        int line,
        int homeLine,
        Matter.Kind kind,
        CaseState.Status status,
        int escalations,
        Instant openedAt,
        String openedBy,
        Instant acknowledgeBy,
        int alerts,
        @Nullable String county,
        @Nullable String checkpoint,
        @Nullable String road,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String firmId,
        String text,
        @Nullable Saying saying,
        @Nullable String callerName,
        @Nullable String callerTelephone,
        @Nullable String agent,
        @Nullable String assignedTo,
        Assignee.@Nullable Party assignedParty,
        Source source,
        @Nullable String reference,
        @Nullable Appeal appeal,
        @Nullable Enterprise enterprise,
        @Nullable Outcome outcome,
        @Nullable List<LogLine> log) {

    /** One act on a case; what a service says by itself is {@code saying}, and the text is its words. */
    record LogLine(
            Instant at,
            String by,
            HotlineCase.Action action,
            String text,
            @Nullable Saying saying) {
        static LogLine of(LogEntry entry, Wording wording) {
            String text = wording.of(entry.text(), entry.saying());
            return new LogLine(entry.at(), entry.by(), entry.action(), text, entry.saying());
        }
    }

    /** {@code callerShown} false: the caller's name is left out and the telephone masked. */
    static CaseResponse of(HotlineCase shown, @Nullable List<LogEntry> log, boolean callerShown, Wording wording) {
        Matter matter = shown.matter();
        CallingParty caller = shown.callingParty();
        DivisionCode county = matter.county();
        Assignee to = shown.state() instanceof CaseState.Assigned assigned ? assigned.to() : null;
        return new CaseResponse(
                shown.number().value(),
                shown.line().value(),
                shown.home().value(),
                matter.kind(),
                shown.state().status(),
                shown.state() instanceof CaseState.Open(int level) ? level : 0,
                shown.openedAt(),
                shown.openedBy(),
                shown.acknowledgeBy(),
                shown.alerts(),
                county == null ? null : county.value(),
                text(matter.checkpoint()),
                text(matter.road()),
                text(matter.plate()),
                text(matter.passNumber()),
                matter.firmId(),
                wording.of(matter.text(), matter.saying()),
                matter.saying(),
                caller == null || !callerShown ? null : caller.name(),
                caller == null ? null : telephone(caller.telephone(), callerShown),
                shown.state().holder().orElse(null),
                to == null ? null : to.name(),
                to == null ? null : to.party(),
                shown.origin().source(),
                shown.origin().reference(),
                matter.particulars() instanceof Appeal appeal ? appeal : null,
                matter.particulars() instanceof Enterprise enterprise ? enterprise : null,
                shown.state().ending().orElse(null),
                log == null
                        ? null
                        : log.stream().map(entry -> LogLine.of(entry, wording)).toList());
    }

    private static @Nullable String telephone(@Nullable String number, boolean shown) {
        if (number == null || shown) {
            return number;
        }
        int visible = Math.min(2, number.length());
        return "*".repeat(number.length() - visible) + number.substring(number.length() - visible);
    }

    private static @Nullable String text(@Nullable Record value) {
        return value == null ? null : value.toString();
    }
}
