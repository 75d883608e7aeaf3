package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

class ManyRowsIT {
    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final OffsetDateTime AT = OffsetDateTime.parse("2022-04-21T08:00:00.123456+08:00");
    private static final String AWKWARD = "吉 \"a\", {b} \\ NULL ','";
    private static final ManyRows THINGS = ManyRows.into("thing", """
            id uuid :id, place integer :place, small smallint :small, is_so boolean :so, at timestamptz :at,
            said text :said, form jsonb :form, marks text[] :marks, nothing text :nothing
            """);

    @BeforeEach
    void givenATable() {
        DATABASE.jdbc().sql("drop table if exists thing").update();
        DATABASE.jdbc().sql("""
                create table thing (n integer generated always as identity, id uuid, place integer, small smallint,
                    is_so boolean, at timestamptz, said text, form jsonb, marks text[], nothing text,
                    constraint one_place unique (place))
                """).update();
    }

    /** On both sides of where rows go over as arrays. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 300})
    void everyRowIsStoredAsItIsInItsOrder(int count) {
        THINGS.insert(DATABASE.batches(), rows(count));

        assertThat(places(
                        "id is not null and small = 7 and is_so and at = '2022-04-21T00:00:00.123456Z' and nothing is null"
                                + " and said = form ->> 'said' and marks = array['a1', 'b2']",
                        null))
                .isEqualTo(IntStream.range(0, count).boxed().toList());
        assertThat(places("said = :said", AWKWARD)).hasSize(count);
    }

    @Test
    void rowThatTheConstraintForbidsIsNoneAndNoFailure() {
        assertThat(THINGS.insertUnless("one_place", DATABASE.batches(), row(1))).isTrue();
        assertThat(THINGS.insertUnless("one_place", DATABASE.batches(), row(1))).isFalse();
        assertThat(THINGS.insertUnless("one_place", DATABASE.batches(), row(2))).isTrue();
    }

    private static List<Integer> places(String condition, @Nullable String said) {
        return DATABASE.jdbc()
                .sql("select place from thing where " + condition + " order by n")
                .param("said", said)
                .query(Integer.class)
                .list();
    }

    private static List<MapSqlParameterSource> rows(int count) {
        return IntStream.range(0, count).mapToObj(ManyRowsIT::row).toList();
    }

    private static MapSqlParameterSource row(int place) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("place", place)
                .addValue("small", 7)
                .addValue("so", true)
                .addValue("at", AT)
                .addValue("said", AWKWARD)
                .addValue("form", "{\"said\": \"吉 \\\"a\\\", {b} \\\\ NULL ','\"}")
                .addValue("marks", new String[] {"a1", "b2"})
                .addValue("nothing", null);
    }
}
