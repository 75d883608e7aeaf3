package org.freightpass.pass.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The directory's rows. Writing adds a dated row beside the older ones; the same date again replaces its row. */
public interface DirectoryTables {

    DirectorySnapshot load();

    void put(DirectorySnapshot.GoodsRow row);

    void put(DepartmentContact row);

    void put(DirectorySnapshot.ValidityRow row);

    void put(DirectorySnapshot.ReviewRow row);

    /** What a date is, against its weekday; null takes the date off the calendar again. */
    void put(LocalDate day, @Nullable Boolean working);
}
