package org.freightpass.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingPeopleTests {
    private static final Instant NOW = Instant.parse("2022-04-16T09:00:00Z");
    private static final Set<String> AGENT = Set.of("AGENT");

    private final Kept kept = new Kept();
    private final KnowingPeople people = new KnowingPeople(kept);

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "SUPERVISOR", "ADMIN"})
    void namesOfThoseAtTheHotlineAreRememberedAndReadByThem(String role) {
        people.came("agent1", Set.of(role, "OTHER"), "王芳", NOW);
        assertThat(people.nameOf("agent1", Set.of(role))).hasValue("王芳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRM", "OPERATOR", "OFFICER", "HOTLINE_CLIENT", ""})
    void nobodyElsesNameIsKeptAndNobodyElseReadsOne(String role) {
        Set<String> roles = role.isEmpty() ? Set.of() : Set.of(role);
        people.came("firm1", roles, "昌吉物流", NOW);
        assertThat(kept.names).isEmpty();
        people.came("agent1", AGENT, "王芳", NOW);
        assertThat(people.nameOf("agent1", roles)).isEmpty();
    }

    @Test
    void newestNameCountsAndTheSameOneIsWrittenOnce() {
        people.came("agent1", AGENT, "王芳", NOW);
        people.came("agent1", AGENT, " 王芳", NOW);
        people.came("agent1", AGENT, "王芳芳", NOW);
        assertThat(kept.written).containsExactly("王芳", "王芳芳");
        assertThat(people.nameOf("agent1", AGENT)).hasValue("王芳芳");
    }

    @Test
    void tokenWithoutANameLeavesTheOneThatIsKnown() {
        people.came("agent1", AGENT, "王芳", NOW);
        people.came("agent1", AGENT, "agent1", NOW);
        assertThat(people.nameOf("agent1", AGENT)).hasValue("王芳");
        assertThat(people.nameOf("agent2", AGENT)).isEmpty();
    }

    private static final class Kept implements Names {
        private final Map<String, String> names = new HashMap<>();
        private final List<String> written = new ArrayList<>();

        @Override
        public Optional<String> find(String account) {
            return Optional.ofNullable(names.get(account));
        }

        @Override
        public void keep(String account, String name, Instant since) {
            names.put(account, name);
            written.add(name);
        }
    }
}
