package org.freightpass.pass.directory.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.directory.DirectorySnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the last reading of the tables and reads them anew when that is older than the given age, so a change
 * made by any instance is seen by all within it. Safe for use by several threads: two may read at once, which is
 * harmless. A reading that fails fails the question; nothing stale is given out silently.
 */
final class RememberedDirectory implements Directory {

    private final Supplier<DirectorySnapshot> source;
    private final Duration age;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

    RememberedDirectory(Supplier<DirectorySnapshot> source, Duration age, LongSupplier nanoTime) {
        this.source = source;
        this.age = age;
        this.nanoTime = nanoTime;
    }

    private record Reading(DirectorySnapshot snapshot, long at) {}

    @Override
    public Department departmentFor(GoodsCategory goods, Instant at) {
        return snapshot().departmentFor(goods, at);
    }

    @Override
    public Optional<DepartmentContact> contact(Department department, DivisionCode division, Instant at) {
        return snapshot().contact(department, division, at);
    }

    @Override
    public Duration validityLimit(PassType type, DivisionCode division, Instant at) {
        return snapshot().validityLimit(type, division, at);
    }

    @Override
    public Instant reviewDue(Instant submitted) {
        return snapshot().reviewDue(submitted);
    }

    private DirectorySnapshot snapshot() {
        long now = nanoTime.getAsLong();
        Reading known = last.get();
        if (known != null && now - known.at() < age.toNanos()) {
            return known.snapshot();
        }
        DirectorySnapshot fresh = source.get();
        last.set(new Reading(fresh, now));
        return fresh;
    }
}
