package org.freightpass.pass.glancing.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Figure;
import org.freightpass.pass.glancing.GlanceRule;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** Which figure of which day is asked for, and whose. */
final class DayScope {

    private DayScope() {}

    static Figure figure(String name) {
        return Figure.named(name)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }

    /** GL-04; what is no day is today. */
    static LocalDate day(String asked, Instant now) {
        try {
            return GlanceRule.shown(asked.isBlank() ? null : LocalDate.parse(asked.strip()), now);
        } catch (DateTimeException noDay) {
            return GlanceRule.shown(null, now);
        }
    }

    /** GL-03. */
    static Days.Scope of(Caller caller) {
        if (caller.hasRole("ADMIN") || caller.hasRole("SUPERVISOR")) {
            return new Days.Scope(null, null);
        }
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Days.Scope(department.get(), division.get());
    }
}
