package org.freightpass.pass.trust.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.ManyRows;
import org.freightpass.pass.trust.ListName;
import org.freightpass.pass.trust.SignedCode;
import org.freightpass.pass.trust.SignedCodes;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code signed_code}; a chunk of codes is one statement, whatever is done with it. */
@Repository
class JdbcSignedCodes implements SignedCodes {
    private static final ManyRows CODE = ManyRows.into("signed_code", """
            number text :number, version integer :version, division text :division, list integer :list,
            place integer :place, crew text :crew, kid text :kid, token text :token, status smallint :status,
            signed_at timestamptz :signed, over_at timestamptz :over
            """);

    private static final String BETRAYED = """
            select c.number, c.version from signed_code c
            join trust_key k on k.kid = c.kid
            where k.sign_anew and c.status <> 1 and c.over_at > :now
            order by c.number limit :limit
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcSignedCodes(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Long> serials(List<DivisionCode> divisions) {
        if (divisions.size() == 1) {
            return jdbc.sql("select next_status_index(:division)")
                    .param("division", divisions.getFirst().value())
                    .query(Long.class)
                    .list();
        }
        return jdbc.sql("""
                        select next_status_index(asked.division)
                        from unnest(:divisions) with ordinality as asked (division, n) order by asked.n
                        """)
                .param("divisions", texts(divisions.stream().map(DivisionCode::value)))
                .query(Long.class)
                .list();
    }

    @Override
    public void add(List<SignedCode> codes) {
        CODE.insert(batches, codes.stream().map(CodeRows::write).toList());
    }

    @Override
    public Set<ListName> supersede(List<SignedCode> codes) {
        return CodeRows.lists(jdbc.sql("""
                        with changed as (
                            update signed_code c set status = 1
                            from unnest(:numbers, :versions) as v (number, version)
                            where c.number = v.number and c.version < v.version and c.status <> 1
                            returning c.division, c.list)
                        select distinct division, list from changed
                        """)
                .param("numbers", texts(codes.stream().map(code -> code.number().value())))
                .param("versions", codes.stream().map(SignedCode::version).toArray(Integer[]::new)));
    }

    @Override
    public Set<ListName> mark(Collection<Marking> markings) {
        return CodeRows.lists(jdbc.sql("""
                        with changed as (
                            update signed_code c set status = v.status
                            from unnest(:numbers, :versions, :statuses) as v (number, version, status)
                            where c.number = v.number and c.version = v.version and c.status <> v.status
                            returning c.division, c.list)
                        select distinct division, list from changed
                        """)
                .param(
                        "numbers",
                        texts(markings.stream().map(marking -> marking.number().value())))
                .param("versions", markings.stream().map(Marking::version).toArray(Integer[]::new))
                .param(
                        "statuses",
                        markings.stream()
                                .map(marking -> marking.status().bits())
                                .toArray(Integer[]::new)));
    }

    @Override
    public Optional<SignedCode> newest(PassNumber number) {
        return jdbc.sql("select * from signed_code where number = :number order by version desc limit 1")
                .param("number", number.value())
                .query(CodeRows::read)
                .optional();
    }

    @Override
    public Map<Integer, SignedCode.Status> statuses(ListName list) {
        var statuses = new HashMap<Integer, SignedCode.Status>();
        jdbc.sql("select place, status from signed_code where division = :division and list = :list and status <> 0")
                .param("division", CodeRows.division(list))
                .param("list", CodeRows.number(list))
                .query(row -> {
                    statuses.put(row.getInt(1), SignedCode.Status.of(row.getInt(2)));
                });
        return statuses;
    }

    @Override
    public boolean covers(ListName list, Instant now) {
        return jdbc.sql("""
                        select exists (
                            select from signed_code where division = :division and list = :list and over_at > :now)
                        """)
                .param("division", CodeRows.division(list))
                .param("list", CodeRows.number(list))
                .param("now", Columns.time(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<PassNumber, Integer> betrayed(int limit, Instant now) {
        if (!betrayals() || !Columns.tryLock(jdbc, "trust signing anew")) {
            return Map.of();
        }
        var found = new HashMap<PassNumber, Integer>();
        jdbc.sql(BETRAYED).param("now", Columns.time(now)).param("limit", limit).query(row -> {
            found.put(new PassNumber(row.getString(1)), row.getInt(2));
        });
        if (found.isEmpty()) {
            restAfter(now);
        }
        return found;
    }

    private boolean betrayals() {
        return jdbc.sql("select exists (select from trust_key where sign_anew)")
                .query(Boolean.class)
                .single();
    }

    /** Whoever read the key before its betrayal has committed by then, or never will. */
    private void restAfter(Instant now) {
        jdbc.sql("update trust_key set sign_anew = false where sign_anew and betrayed_at < :settled")
                .param("settled", Columns.time(now.minusSeconds(600)))
                .update();
    }

    private static String[] texts(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
