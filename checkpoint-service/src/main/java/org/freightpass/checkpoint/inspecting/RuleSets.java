package org.freightpass.checkpoint.inspecting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule sets by their id, which is the day they came into force. Immutable. */
public final class RuleSets {
    private static final List<String> SHIPPED = List.of("2022-04-18", "2022-12-09");
    private final Map<String, RuleSet> byId;

    public RuleSets(Collection<RuleSet> sets) {
        byId = sets.stream().collect(Collectors.toMap(RuleSet::id, set -> set, (a, b) -> b, LinkedHashMap::new));
    }

    /** The sets that lie in the jar, one file each. */
    public static RuleSets shipped() {
        return new RuleSets(SHIPPED.stream().map(RuleSets::load).toList());
    }

    public Optional<RuleSet> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    private static RuleSet load(String id) {
        var file = "/rule-sets/" + id + ".properties";
        try (var in = RuleSets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The rule set " + file + " is missing");
            }
            var lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new RuleSet(
                    id,
                    words(lines, "rules"),
                    Duration.parse(lines.getProperty("testWindow")),
                    RuleSet.TestClock.valueOf(lines.getProperty("testClock")),
                    new BigDecimal(lines.getProperty("temperatureLimit")),
                    Duration.parse(lines.getProperty("earlierWindow")),
                    words(lines, "holdingCodes").stream()
                            .map(Person.HealthCode::valueOf)
                            .collect(Collectors.toSet()),
                    Duration.parse(lines.getProperty("clockTolerance")));
        } catch (IOException e) {
            throw new UncheckedIOException("The rule set " + file + " cannot be read", e);
        }
    }

    private static Set<String> words(Properties lines, String name) {
        return Arrays.stream(lines.getProperty(name, "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
