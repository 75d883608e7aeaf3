package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Sets regimes: decide, save and tell in one transaction. Safe for use by many threads. */
public class SettingRegimes {
    private final Regimes regimes;
    private final RoadNews news;
    private final Set<String> ruleSets;

    public SettingRegimes(Regimes regimes, RoadNews news, Set<String> ruleSets) {
        this.regimes = regimes;
        this.news = news;
        this.ruleSets = Set.copyOf(ruleSets);
    }

    /** {@code keeps} is the division whose regimes the asker sets; null sets them everywhere. */
    @Transactional
    public RegimeResult set(SetRegime asked, @Nullable DivisionCode keeps, Instant now) {
        var refused = RoadRule.against(asked, ruleSets, keeps);
        if (refused.isPresent()) {
            return new RegimeResult.Refused(refused.get());
        }
        var regime = regimes.put(asked, now);
        news.set(regime);
        return new RegimeResult.Done(regime);
    }

    /** Sets it where none of that area and beginning is there yet. */
    @Transactional
    public void setOnce(SetRegime asked, Instant now) {
        if (regimes.find(asked).isEmpty()) {
            news.set(regimes.put(asked, now));
        }
    }

    @Transactional(readOnly = true)
    public List<Regime> all() {
        return regimes.all();
    }

    public Set<String> ruleSets() {
        return ruleSets;
    }
}
