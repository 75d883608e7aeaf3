package org.freightpass.pass.directory.jdbc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.directory.NumberBlocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the sequences of pass numbers have come; looking takes none. */
@Repository
class JdbcNumberBlocks implements NumberBlocks {
    private static final String NAME = "pass_serial_";
    private static final int DIVISION_DIGITS = 6;
    private final JdbcClient jdbc;

    JdbcNumberBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Block> begun(DivisionCode within) {
        return jdbc
                .sql("""
                        SELECT sequencename, last_value FROM pg_sequences
                        WHERE starts_with(sequencename, :name) AND last_value IS NOT NULL
                        """)
                .param("name", NAME)
                .query((row, number) -> block(row.getString("sequencename"), row.getInt("last_value")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(block -> within.covers(block.division()))
                .sorted(Comparator.comparing((Block block) -> block.division().value())
                        .thenComparing(Block::type))
                .toList();
    }

    private static Optional<Block> block(String sequence, int last) {
        String name = sequence.substring(NAME.length()).toUpperCase(Locale.ROOT);
        String division = name.substring(Math.max(0, name.length() - DIVISION_DIGITS));
        String letter = name.substring(0, name.length() - division.length());
        return Arrays.stream(PassType.values())
                .filter(type -> type.prefix().equals(letter))
                .map(type -> new Block(type, new DivisionCode(division), last))
                .findFirst();
    }
}
