package org.freightpass.messaging.deadletters;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which letters went back. A note commits with the caller's transaction; a second one waits for it. */
final class JdbcReplayNotes {

    private static final String NOTE = """
            insert into dead_letter_replay (topic, partition, record_offset) values (?, ?, ?) on conflict do nothing
            """;
    private static final String NOTED = """
            select partition, record_offset from dead_letter_replay where topic = ?
            """;

    private final JdbcClient jdbc;

    JdbcReplayNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if it was noted before. */
    boolean note(String topic, DeadLetterPosition position) {
        return jdbc.sql(NOTE)
                        .params(topic, position.partition(), position.offset())
                        .update()
                == 1;
    }

    Set<DeadLetterPosition> noted(String topic) {
        return new HashSet<>(jdbc.sql(NOTED)
                .param(topic)
                .query((row, _) -> new DeadLetterPosition(row.getInt("partition"), row.getLong("record_offset")))
                .list());
    }
}
