package org.freightpass.pass.directory.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.Places;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.DirectoryLog;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The directory's rows with their dates and who set them, in the words of the page's reader. */
@Component
class DeskDirectory {
    private static final int LINES_READ = 1000;
    private static final DirectorySnapshot USUAL = DirectorySnapshot.standard();
    private final DirectoryLog log;
    private final MessageSource texts;

    DeskDirectory(DirectoryLog log, MessageSource texts) {
        this.log = log;
        this.texts = texts;
    }

    List<DatedValues> goods(DirectorySnapshot rows, Instant now, Locale locale) {
        var lines = log.newest("goods/", LINES_READ);
        return Arrays.stream(GoodsCategory.values())
                .map(goods -> DatedValues.of(
                        english(locale) ? goods.en() : goods.zh(),
                        rows.goods().stream()
                                .filter(row -> row.goods() == goods)
                                .map(row -> new DatedValues.Set(name(row.department(), locale), row.from(), false))
                                .toList(),
                        name(USUAL.departmentFor(goods, now), locale),
                        "goods/" + goods,
                        lines,
                        now))
                .toList();
    }

    /** Of each department in the division; where it has nothing of its own, what holds above it. */
    List<DatedValues> contacts(DirectorySnapshot rows, DivisionCode place, Instant now, Locale locale) {
        var lines = log.newest("contact/", LINES_READ);
        return Arrays.stream(Department.values())
                .map(department -> DatedValues.of(
                        name(department, locale),
                        rows.contacts().stream()
                                .filter(row -> row.department() == department
                                        && row.division().equals(place))
                                .map(row -> new DatedValues.Set(text(row, locale), row.from(), row.sample()))
                                .toList(),
                        rows.contact(department, place, now)
                                .filter(above -> !above.division().equals(place))
                                .map(above -> Places.name(above.division()) + ": " + text(above, locale))
                                .orElse(null),
                        "contact/" + department + "/" + place,
                        lines,
                        now))
                .toList();
    }

    List<DatedValues> limits(DirectorySnapshot rows, DivisionCode place, Instant now, Locale locale) {
        var review = DatedValues.of(
                texts.getMessage("directory.desk.review", null, locale),
                rows.reviews().stream()
                        .map(row -> new DatedValues.Set(
                                days("directory.desk.working-days", row.workingDays(), locale), row.from(), false))
                        .toList(),
                days("directory.desk.working-days", USUAL.reviewDays(now), locale),
                "review",
                log.newest("review", LINES_READ),
                now);
        var lines = log.newest("validity/", LINES_READ);
        return Stream.concat(
                        Stream.of(review),
                        Arrays.stream(PassType.values()).map(type -> validity(rows, type, place, lines, now, locale)))
                .toList();
    }

    private DatedValues validity(
            DirectorySnapshot rows,
            PassType type,
            DivisionCode place,
            List<DirectoryLog.Line> lines,
            Instant now,
            Locale locale) {
        return DatedValues.of(
                (english(locale) ? type.en() : type.zh()) + " · " + Places.name(place),
                rows.validities().stream()
                        .filter(row -> row.type() == type && row.division().equals(place))
                        .map(row ->
                                new DatedValues.Set(days("directory.desk.days", row.days(), locale), row.from(), false))
                        .toList(),
                days("directory.desk.days", rows.validityLimit(type, place, now).toDays(), locale),
                "validity/" + type + "/" + place,
                lines,
                now);
    }

    static String name(Department department, Locale locale) {
        return english(locale) ? department.en() : department.zh();
    }

    private static String text(DepartmentContact contact, Locale locale) {
        return Stream.of(contact.telephone(), english(locale) ? contact.procedureEn() : contact.procedureZh())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String days(String key, long days, Locale locale) {
        return texts.getMessage(key, new Object[] {days}, locale);
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
