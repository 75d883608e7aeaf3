package org.freightpass.checkpoint.offline.view;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.offline.KitContents;
import org.freightpass.checkpoint.offline.KitPart;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Register and regimes of the officer's checkpoints, and the names of places. */
@Component
class ViewKit implements KitContents {
    private final LocalView view;
    private final CheckpointSettings settings;
    private final Clock clock;
    private final JsonMapper json;
    private final KitPart places;

    ViewKit(LocalView view, CheckpointSettings settings, Clock clock, JsonMapper json) {
        this.view = view;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        this.places = part("places", places());
    }

    /** Part {@code register}. */
    record Register(String home, List<Entry> checkpoints) {}

    /** A checkpoint, by the name of its county: the view holds no other. */
    record Entry(
            CheckpointCode code,
            String county,
            String name,
            KnownCheckpoint.Status status,
            @Nullable Instant approvedUntil,
            @Nullable Instant removalDeadline) {}

    /** Part {@code regimes}: those that cover one of the checkpoints and are not over. */
    record Regimes(String defaultRuleSet, List<Regime> regimes) {}

    /** One of them; {@code until} is over. */
    record Regime(String area, String ruleSet, Instant from, @Nullable Instant until) {}

    @Override
    public List<KitPart> partsFor(List<CheckpointCode> stands, Instant now) {
        var known = stands.stream().flatMap(code -> view.checkpoint(code).stream()).toList();
        var parts = new ArrayList<KitPart>();
        parts.add(part("register", register(known)));
        parts.add(part("regimes", regimes(known, now)));
        parts.add(places);
        return parts;
    }

    @Override
    public Instant asOf() {
        return view.time(clock.instant()).asOf();
    }

    private Register register(List<KnownCheckpoint> known) {
        return new Register(
                settings.province(), known.stream().map(ViewKit::entry).toList());
    }

    private static Entry entry(KnownCheckpoint checkpoint) {
        return new Entry(
                checkpoint.code(),
                checkpoint.county().value(),
                Divisions.standard().name(checkpoint.county()),
                checkpoint.status(),
                checkpoint.approvedUntil(),
                checkpoint.removalDeadline());
    }

    private Regimes regimes(List<KnownCheckpoint> known, Instant now) {
        var covering = view.regimes().stream()
                .filter(regime -> regime.until() == null || regime.until().isAfter(now))
                .filter(regime -> known.stream().anyMatch(at -> regime.area().covers(at.county())))
                .map(ViewKit::regime)
                .toList();
        return new Regimes(settings.defaultRuleSet(), covering);
    }

    private static Regime regime(KnownRegime regime) {
        return new Regime(regime.area().value(), regime.ruleSet(), regime.from(), regime.until());
    }

    private static Map<String, String> places() {
        var names = new TreeMap<String, String>();
        Divisions.standard().all().forEach(code -> names.put(code.value(), Divisions.standard().name(code)));
        return names;
    }

    private KitPart part(String name, Object content) {
        return new KitPart(
                name,
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }
}
