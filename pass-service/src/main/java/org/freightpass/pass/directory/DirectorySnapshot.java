package org.freightpass.pass.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;

/**
 * The whole directory as of one reading, answering from memory. Immutable. {@link #standard()} is the directory nobody
 * has changed: the defaults of the rules.
 *
 * @param calendar dates that are working days or not, against what their weekday says
 */
public record DirectorySnapshot(
        List<GoodsRow> goods,
        List<DepartmentContact> contacts,
        List<ValidityRow> validities,
        List<ReviewRow> reviews,
        Map<LocalDate, Boolean> calendar)
        implements Directory {

    public DirectorySnapshot {
        goods = List.copyOf(goods);
        contacts = List.copyOf(contacts);
        validities = List.copyOf(validities);
        reviews = List.copyOf(reviews);
        calendar = Map.copyOf(calendar);
    }

    /** From a date on these goods go to that department. */
    public record GoodsRow(GoodsCategory goods, Department department, Instant from) {}

    /** From a date on passes of that type last at most so many days in the division and below. */
    public record ValidityRow(PassType type, DivisionCode division, int days, Instant from) {}

    /** From a date on a review takes at most so many working days. */
    public record ReviewRow(int workingDays, Instant from) {}

    public static DirectorySnapshot standard() {
        return new DirectorySnapshot(List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    @Override
    public Department departmentFor(GoodsCategory category, Instant at) {
        return newest(goods, row -> row.goods() == category, GoodsRow::from, at)
                .map(GoodsRow::department)
                .orElseGet(() -> DirectoryRule.departmentByDefault(category));
    }

    @Override
    public Optional<DepartmentContact> contact(Department department, DivisionCode division, Instant at) {
        return DirectoryRule.upwards(division).stream()
                .flatMap(place -> newest(
                        contacts,
                        row -> row.department() == department && row.division().equals(place),
                        DepartmentContact::from,
                        at)
                        .stream())
                .findFirst();
    }

    @Override
    public Duration validityLimit(PassType type, DivisionCode division, Instant at) {
        return DirectoryRule.upwards(division).stream()
                .flatMap(place -> limitOf(type, place, at))
                .findFirst()
                .orElseGet(() -> DirectoryRule.validityByDefault(type));
    }

    @Override
    public Instant reviewDue(Instant submitted) {
        return DirectoryRule.dueAfter(submitted, reviewDays(submitted), calendar);
    }

    /** DI-04: how many working days a review may take of what is submitted then. */
    public int reviewDays(Instant submitted) {
        return newest(reviews, row -> true, ReviewRow::from, submitted)
                .map(ReviewRow::workingDays)
                .orElse(DirectoryRule.REVIEW_WORKING_DAYS);
    }

    private Stream<Duration> limitOf(PassType type, DivisionCode place, Instant at) {
        return newest(validities, row -> row.type() == type && row.division().equals(place), ValidityRow::from, at)
                .map(row -> Duration.ofDays(row.days()))
                .stream();
    }

    private static <R> Optional<R> newest(List<R> rows, Predicate<R> which, Function<R, Instant> from, Instant at) {
        return rows.stream()
                .filter(which)
                .filter(row -> !from.apply(row).isAfter(at))
                .max(Comparator.comparing(from));
    }
}
