package org.freightpass.pass.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.freightpass.pass.directory.DirectoryResult.Done;
import org.freightpass.pass.directory.DirectoryResult.Refused;
import org.freightpass.pass.directory.DirectorySnapshot.GoodsRow;
import org.freightpass.pass.directory.DirectorySnapshot.ReviewRow;
import org.freightpass.pass.directory.DirectorySnapshot.ValidityRow;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the directory on an administrator's word (who may call it is the web's business); each change and its audit
 * entry are one transaction. Snapshots in use see it within seconds.
 */
public class KeepingDirectory {

    private static final DirectoryResult DONE = new Done();

    private final DirectoryTables tables;
    private final DirectoryChanges changes;

    public KeepingDirectory(DirectoryTables tables, DirectoryChanges changes) {
        this.tables = tables;
        this.changes = changes;
    }

    /** The administrator: subject and shown name. */
    public record By(String subject, String name) {}

    @Transactional
    public DirectoryResult put(GoodsRow row, By by, Instant now) {
        if (!DirectoryRule.isForward(row.from(), now)) {
            return backward();
        }
        String before = tables.load().departmentFor(row.goods(), row.from()).name();
        tables.put(row);
        told("goods/" + row.goods(), before, row.department().name(), row.from(), by, now);
        return DONE;
    }

    @Transactional
    public DirectoryResult put(DepartmentContact row, By by, Instant now) {
        if (!DirectoryRule.isForward(row.from(), now)) {
            return backward();
        }
        if (!DirectoryRule.isTelephone(row.telephone())) {
            return new Refused(
                    DirectoryRule.TELEPHONE_DIALS, "telephone", "Enter 5 to 20 digits, such as 0431-12345678.");
        }
        if (!DirectoryRule.isProcedure(row.procedureZh()) || !DirectoryRule.isProcedure(row.procedureEn())) {
            return new Refused(DirectoryRule.TELEPHONE_DIALS, "procedureZh", "Enter at most 1000 characters.");
        }
        String before = tables.load()
                .contact(row.department(), row.division(), row.from())
                .map(KeepingDirectory::text)
                .orElse(null);
        tables.put(row);
        told("contact/" + row.department() + "/" + row.division(), before, text(row), row.from(), by, now);
        return DONE;
    }

    @Transactional
    public DirectoryResult put(ValidityRow row, By by, Instant now) {
        if (!DirectoryRule.isForward(row.from(), now)) {
            return backward();
        }
        if (!DirectoryRule.isValidityDays(row.days())) {
            return new Refused(DirectoryRule.FIGURES_SANE, "days", "Enter 1 to 365 days.");
        }
        String before = tables.load()
                        .validityLimit(row.type(), row.division(), row.from())
                        .toDays() + " d";
        tables.put(row);
        told("validity/" + row.type() + "/" + row.division(), before, row.days() + " d", row.from(), by, now);
        return DONE;
    }

    @Transactional
    public DirectoryResult put(ReviewRow row, By by, Instant now) {
        if (!DirectoryRule.isForward(row.from(), now)) {
            return backward();
        }
        if (!DirectoryRule.isReviewDays(row.workingDays())) {
            return new Refused(DirectoryRule.FIGURES_SANE, "workingDays", "Enter 1 to 30 working days.");
        }
        String before = String.valueOf(tables.load().reviewDays(row.from()));
        tables.put(row);
        told("review", before, String.valueOf(row.workingDays()), row.from(), by, now);
        return DONE;
    }

    /** Past dates may be marked too: no due time of the past is computed again. */
    @Transactional
    public DirectoryResult put(LocalDate day, @Nullable Boolean working, By by, Instant now) {
        String before = String.valueOf(tables.load().calendar().get(day));
        tables.put(day, working);
        told("calendar/" + day, before, String.valueOf(working), null, by, now);
        return DONE;
    }

    private void told(String what, @Nullable String before, String after, @Nullable Instant from, By by, Instant now) {
        changes.changed(new DirectoryChanges.Change(what, before, after, from), by, now);
    }

    private static DirectoryResult backward() {
        return new Refused(DirectoryRule.CHANGES_FORWARD, "from", "Enter a time from now on: what held before stays.");
    }

    private static String text(DepartmentContact row) {
        return row.telephone() == null ? "-" : row.telephone();
    }
}
