package org.freightpass.checkpoint.offline.view;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.deciding.Deciding;
import org.freightpass.checkpoint.offline.KitContents;
import org.freightpass.checkpoint.offline.KitPart;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.passtoken.key.VerificationKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Register and regimes of the officer's checkpoints, names of places, the decision table, and the signed lists. */
@Component
class ViewKit implements KitContents {
    private static final String CWT = "application/cwt";

    private final LocalView view;
    private final CheckpointSettings settings;
    private final Clock clock;
    private final JsonMapper json;
    private final KitPart places;
    private final KitPart roots;
    private final KitPart rules;

    ViewKit(
            LocalView view,
            CheckpointSettings settings,
            CurrentTrust trust,
            Deciding deciding,
            Clock clock,
            JsonMapper json) {
        this.view = view;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        this.places = part("places", places());
        this.roots = part(
                "roots", new Roots(trust.roots().stream().map(ViewKit::root).toList()));
        this.rules = new KitPart(
                "rules",
                MediaType.APPLICATION_JSON_VALUE,
                deciding.table().text().getBytes(StandardCharsets.UTF_8));
    }

    /** Part {@code roots}: whose signature under a trust list counts, as a JWK set (RFC 7517). */
    record Roots(List<Root> keys) {}

    /** One of them. */
    record Root(String kty, String crv, String x, String y) {}

    /** Part {@code register}. */
    record Register(String home, List<Entry> checkpoints) {}

    /** A checkpoint, by the name of its county: the view holds no other. */
    record Entry(
            String code,
            String county,
            String name,
            KnownCheckpoint.Site site,
            KnownCheckpoint.Status status,
            @Nullable Instant approvedUntil,
            @Nullable Instant removalDeadline) {}

    /** Part {@code regimes}: those that cover one of the checkpoints and are not over. */
    record Regimes(String defaultRuleSet, List<Regime> regimes) {}

    /** One of them; {@code until} is over. */
    record Regime(
            String area,
            String ruleSet,
            Instant from,
            @Nullable Instant until) {}

    @Override
    public List<KitPart> partsFor(List<CheckpointCode> stands, Instant now) {
        var known =
                stands.stream().flatMap(code -> view.checkpoint(code).stream()).toList();
        var parts = new ArrayList<KitPart>();
        parts.add(part("register", register(known)));
        parts.add(part("regimes", regimes(known, now)));
        parts.add(places);
        parts.add(rules);
        parts.add(roots);
        newestOfEach()
                .forEach(list -> parts.add(
                        new KitPart(list.name(), CWT, Base64.getDecoder().decode(list.token()))));
        return parts;
    }

    @Override
    public Instant asOf() {
        return view.time(clock.instant()).asOf();
    }

    /** By its name; one whose signer was not known when it came only where there is no other. */
    private Collection<KnownList> newestOfEach() {
        var newest = new TreeMap<String, KnownList>();
        var better = Comparator.comparing(KnownList::verified).thenComparing(KnownList::issuedAt);
        view.lists().forEach(list -> newest.merge(list.name(), list, BinaryOperator.maxBy(better)));
        return newest.values();
    }

    private static Root root(VerificationKey key) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return new Root("EC", "P-256", base64.encodeToString(key.x()), base64.encodeToString(key.y()));
    }

    private Register register(List<KnownCheckpoint> known) {
        return new Register(
                settings.province(), known.stream().map(ViewKit::entry).toList());
    }

    private static Entry entry(KnownCheckpoint checkpoint) {
        return new Entry(
                checkpoint.code().value(),
                checkpoint.county().value(),
                Divisions.standard().name(checkpoint.county()),
                checkpoint.site(),
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
        Divisions.standard()
                .all()
                .forEach(code -> names.put(code.value(), Divisions.standard().name(code)));
        return names;
    }

    private KitPart part(String name, Object content) {
        return new KitPart(
                name,
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }
}
