package org.freightpass.notification.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;

/** The clocks of cases and the calendars. Every call belongs to the caller's transaction. */
public interface Clocks {
    /** A clock with the kind of its case, which says the calendar. */
    record Kept(CaseClock clock, String kind) {}

    /** The clocks of a case, which nobody else changes until the transaction ends. */
    List<Kept> lock(String caseNumber);

    /** Without a lock, to look at. */
    List<CaseClock> of(String caseNumber);

    /** Stores the clock, new or changed. */
    void save(CaseClock clock, String kind);

    /** Cases with a clock that calls somebody at this instant or before. */
    List<String> calling(Instant now, int limit);

    /** Which kinds of cases have hours of their own. */
    Map<String, Hours> hours();

    void hours(String kind, Hours hours);

    /** Dates that are worked, or not, against their weekday. */
    Map<LocalDate, Boolean> exceptions();

    void exception(LocalDate date, boolean worked);
}
