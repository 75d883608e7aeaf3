package org.freightpass.pass.reviewing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.reviewing.KeepingSeasons;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.pass.reviewing.Season;
import org.freightpass.pass.reviewing.Seasons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JdbcSeasonsIT {
    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final Reviewer ADMIN = new Reviewer("admin", "Admin", null);

    private final List<AuditEntry> trail = new ArrayList<>();
    private final Seasons seasons = new JdbcSeasons(DATABASE.jdbc(), trail::addAll, new JsonMapper());
    private final KeepingSeasons keeping = new KeepingSeasons(seasons);

    @BeforeEach
    void empty() {
        DATABASE.empty("goods_season");
    }

    @Test
    void seasonIsKeptUntilItIsOverAndEachChangeIsInTheTrail() {
        var spring = new Season(GoodsCategory.AGRICULTURE, NOW, NOW.plusSeconds(3600));

        assertThat(keeping.set(spring, ADMIN, NOW)).isEmpty();

        assertThat(seasons.notOver(NOW.plusSeconds(3599))).containsExactly(spring);
        assertThat(seasons.notOver(NOW.plusSeconds(3600))).isEmpty();
        assertThat(trail).extracting(AuditEntry::action).containsExactly("season.set");
    }

    @Test
    void endedSeasonHoldsNoLongerAndIsEndedOnce() {
        var begun = new Season(GoodsCategory.AGRICULTURE, NOW, NOW.plusSeconds(3600));
        var ahead = new Season(GoodsCategory.ENERGY, NOW.plusSeconds(600), NOW.plusSeconds(3600));
        keeping.set(begun, ADMIN, NOW);
        keeping.set(ahead, ADMIN, NOW);
        var later = NOW.plusSeconds(60);

        assertThat(keeping.end(begun, ADMIN, later)).isTrue();
        assertThat(keeping.end(ahead, ADMIN, later)).isTrue();

        assertThat(keeping.end(begun, ADMIN, later)).isFalse();
        assertThat(seasons.notOver(later)).isEmpty();
        assertThat(seasons.notOver(NOW)).extracting(Season::goods).containsExactly(GoodsCategory.AGRICULTURE);
    }

    @Test
    void refusedSeasonLeavesNothing() {
        var past = new Season(GoodsCategory.AGRICULTURE, NOW.minusSeconds(3600), NOW.plusSeconds(3600));

        assertThat(keeping.set(past, ADMIN, NOW)).contains(KeepingSeasons.Fault.BACKWARD);

        assertThat(seasons.notOver(NOW)).isEmpty();
        assertThat(trail).isEmpty();
    }
}
