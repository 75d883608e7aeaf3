package org.freightpass.pass.applying.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Application.Status;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.Applications.DuePlace;
import org.freightpass.pass.applying.Applications.Group;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;

/** A sender's list among those of others, page by page. */
class DueApplicationsIT {
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final UUID FIRM = new UUID(0, 1);
    private static final int ROWS = 7000;

    @BeforeAll
    static void givenManyApplications() {
        DATABASE.jdbc()
                .sql("""
                insert into application (id, version, status, owner, firm_id, at_desk, form, crew, type, plate,
                    plate_colour, goods, origin, destination, via, return_trip, valid_from, valid_until, replaces,
                    department, division, submitted_at, due_at, created_at, changed_at)
                select gen_random_uuid(), 1,
                    (array['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'REJECTED', 'APPROVED', 'WITHDRAWN'])[i % 7 + 1],
                    case when i % 10 = 0 then 'me' else 'sub' end,
                    case when i % 10 = 1 then '00000000-0000-0000-0000-000000000001'::uuid end,
                    false, '{}', '', 'UNIFIED', '吉A12345', 'YELLOW', 'LIVING', '220102', '210102', '', true,
                    :now, :now::timestamptz + interval '1 day', false, 'COMMERCE', '220100',
                    :now::timestamptz + i * interval '1 second',
                    case when i % 3 > 0 then :now::timestamptz + (i * 7 % 100) * interval '1 minute' end,
                    :now, :now::timestamptz + (i * 11 % 1000) * interval '1 second'
                from generate_series(1, :rows) as i
                """)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .param("rows", ROWS)
                .update();
    }

    @Test
    void pagesHoldEveryApplicationOfTheSenderOnceByWhoseTurnItIs() {
        List<Application> all = walked(null, 61);

        assertThat(all).hasSize(ROWS / 10 * 2).doesNotHaveDuplicates();
        List<DuePlace> places = all.stream().map(DuePlace::of).toList();
        assertThat(places).extracting(DuePlace::group).isSorted();
        for (Group group : Group.values()) {
            List<Instant> times = places.stream()
                    .filter(place -> place.group() == group)
                    .map(DuePlace::at)
                    .toList();
            List<Instant> ascending = group == Group.REVIEWED ? times : times.reversed();
            assertThat(ascending).as(group.name()).isNotEmpty().isSorted();
        }
    }

    @Test
    void eachStateIsTheSamePartOfTheWhole() {
        List<Application> all = walked(null, 200);
        for (Status status : Status.values()) {
            assertThat(walked(status, 37))
                    .as(status.name())
                    .isEqualTo(all.stream()
                            .filter(application -> application.status() == status)
                            .toList());
        }
    }

    private static List<Application> walked(@Nullable Status status, int size) {
        var due = new DueApplications(DATABASE.jdbc(), rows(), "me", Set.of(FIRM), status);
        List<Application> all = new ArrayList<>();
        DuePlace after = null;
        List<Application> page;
        do {
            page = due.page(after, size);
            all.addAll(page);
            after = page.isEmpty() ? after : DuePlace.of(page.getLast());
        } while (!page.isEmpty());
        return all;
    }

    /** What the order is about, and nothing of the form. */
    private static RowMapper<Application> rows() {
        var empty = new ApplicationForm(
                null,
                null,
                new ApplicationForm.Vehicle(null, null, null, null, null),
                new ApplicationForm.Goods(null, null, null),
                new ApplicationForm.Way(null, null, List.of(), false),
                List.of(),
                null,
                null,
                null,
                null,
                false);
        return (row, number) -> new Application(
                row.getObject("id", UUID.class),
                1,
                Status.valueOf(row.getString("status")),
                row.getString("owner"),
                empty,
                null,
                null,
                null,
                false,
                ApplicationRows.instant(row, "submitted_at"),
                ApplicationRows.instant(row, "due_at"),
                List.of(),
                null,
                NOW,
                Objects.requireNonNull(ApplicationRows.instant(row, "changed_at")));
    }
}
