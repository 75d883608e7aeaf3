package org.freightpass.pass.issuing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.Passes.DuePlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A firm's list among those of others, page by page. */
class DuePassesIT {
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final UUID FIRM = new UUID(0, 1);
    private static final int ROWS = 60_000;

    /** Three of a hundred are the firm's, one its member's own; of each some are over, some suspended, some revoked. */
    @BeforeAll
    static void givenManyPasses() {
        DATABASE.jdbc()
                .sql("""
                insert into pass (number, version, type, state, plate, plate_colour, origin, destination, via,
                    return_trip, goods, valid_from, valid_until, issuer_division, issuer_department, owner, firm_id,
                    channel, crew, issued_at, changed_at)
                select '220104' || lpad(i::text, 6, '0'), 1, 'UNIFIED',
                    case i % 7 when 1 then 'SUSPENDED' when 2 then 'REVOKED' else 'ACTIVE' end,
                    '吉A' || lpad(i::text, 5, '0'), 'YELLOW', '220102', '210102', '', true, 'LIVING',
                    :now::timestamptz - interval '20 days', :now::timestamptz + (i % 1000 - 500) * interval '1 minute',
                    '220104', 'COMMERCE', case i % 100 when 3 then 'me' else 'sub-' || i % 50 end,
                    case when i % 100 < 3 then '00000000-0000-0000-0000-000000000001'::uuid
                         when i % 100 = 3 then null else gen_random_uuid() end,
                    'ONLINE', '', :now, :now
                from generate_series(1, :rows) as i
                """)
                .param("now", PassRows.time(NOW))
                .param("rows", ROWS)
                .update();
        DATABASE.jdbc().sql("analyze pass").update();
    }

    @Test
    void pagesHoldEveryPassOfTheHolderOnceInTheOrderInWhichTheyAreDue() {
        List<Pass> all = walked(null, 97);

        assertThat(all).hasSize(ROWS / 100 * 4).doesNotHaveDuplicates().isSortedAccordingTo(due());
        assertThat(all.stream().map(pass -> pass.holder().owner()).filter("me"::equals))
                .hasSize(ROWS / 100);
    }

    @Test
    void eachStateIsTheSamePartOfTheWhole() {
        List<Pass> all = walked(null, 200);
        for (Pass.Status status : Pass.Status.values()) {
            assertThat(walked(status, 113))
                    .as(status.name())
                    .isEqualTo(all.stream()
                            .filter(pass -> pass.at(NOW).status() == status)
                            .toList());
        }
    }

    @Test
    void strangerSeesNothing() {
        var query = new Passes.Query(null, null, null, null, "stranger", Set.of(), null, NOW);
        assertThat(DuePasses.page(DATABASE.jdbc(), query, null, 10)).isEmpty();
    }

    @Test
    void pageGoesAlongTheIndexAndReadsNoMoreThanItShows() {
        String plan = DATABASE.jdbc().sql("explain (analyze, timing off) " + """
                        select p.* from unnest(array['00000000-0000-0000-0000-000000000001']) as h (holder)
                        cross join lateral (
                            select * from pass
                            where coalesce(firm_id::text, owner) = h.holder
                                and (firm_id = any(array['00000000-0000-0000-0000-000000000001'::uuid])
                                    or firm_id is null and owner = 'me')
                                and state in ('ACTIVE', 'SUSPENDED') and valid_until > '2022-04-18T04:00:00Z'
                            order by valid_until, number limit 51) p
                        """).query(String.class).list().stream()
                .collect(Collectors.joining("\n"));

        System.out.println(plan);
        assertThat(plan).contains("pass_of_holder_due").doesNotContain("Seq Scan", "Sort");
    }

    private static Comparator<Pass> due() {
        Comparator<Pass> live = Comparator.comparing(
                        (Pass pass) -> pass.validity().until())
                .thenComparing(pass -> pass.number().value());
        return Comparator.comparing((Pass pass) -> !pass.at(NOW).status().live())
                .thenComparing((one, other) ->
                        one.at(NOW).status().live() ? live.compare(one, other) : live.compare(other, one));
    }

    private static List<Pass> walked(Pass.@Nullable Status status, int size) {
        var query = new Passes.Query(null, status, null, null, "me", Set.of(FIRM), null, NOW);
        List<Pass> all = new ArrayList<>();
        DuePlace after = null;
        List<Pass> page;
        do {
            page = DuePasses.page(DATABASE.jdbc(), query, after, size);
            all.addAll(page);
            after = page.isEmpty() ? after : DuePlace.of(page.getLast(), NOW);
        } while (!page.isEmpty());
        return all;
    }
}
