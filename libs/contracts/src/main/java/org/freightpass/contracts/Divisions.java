package org.freightpass.contracts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The administrative divisions of the mainland down to counties, read once from the lists in this jar. Immutable and
 * safe for all threads. Also holds development zones under their statistical codes (places 5 and 6 from 71 to 79),
 * which goods go to and come from but which are not GB/T 2260 and issue under their city's code.
 */
public final class Divisions {
    private final NavigableMap<DivisionCode, String> names;

    private Divisions(NavigableMap<DivisionCode, String> names) {
        this.names = Collections.unmodifiableNavigableMap(names);
    }

    public static Divisions standard() {
        return Standard.DIVISIONS;
    }

    /** The division of six digits, where it exists. */
    public Optional<DivisionCode> find(String code) {
        if (!DivisionCode.isWellFormed(code)) {
            return Optional.empty();
        }
        var division = new DivisionCode(code);
        return names.containsKey(division) ? Optional.of(division) : Optional.empty();
    }

    public boolean exists(String code) {
        return find(code).isPresent();
    }

    public boolean exists(DivisionCode code) {
        return names.containsKey(code);
    }

    /** The division's own name, such as 朝阳区; its code where it does not exist (any more). */
    public String name(DivisionCode code) {
        return Objects.requireNonNullElse(names.get(code), code.value());
    }

    /** The name from the province down, such as 吉林省长春市朝阳区. */
    public String fullName(DivisionCode code) {
        var above = Stream.of(code.province(), code.prefecture())
                .filter(division -> !division.equals(code))
                .map(names::get)
                .filter(Objects::nonNull);
        return Stream.concat(above, Stream.of(name(code)))
                .filter(name -> !isFiller(name))
                .collect(Collectors.joining());
    }

    public boolean isDevelopmentZone(DivisionCode code) {
        return code.level() == DivisionCode.Level.COUNTY && code.value().charAt(4) == '7';
    }

    /** The code that the division's passes are numbered under: a development zone's city, else its own. */
    public DivisionCode issuingCode(DivisionCode code) {
        return isDevelopmentZone(code) ? code.prefecture() : code;
    }

    /** All divisions that {@code above} covers, without itself, by code. */
    public List<DivisionCode> below(DivisionCode above) {
        return names.keySet().stream()
                .filter(code -> above.covers(code) && !above.equals(code))
                .toList();
    }

    public Collection<DivisionCode> all() {
        return names.keySet();
    }

    /** Divisions whose name holds {@code part}, by code: 朝阳区 gives three. */
    public List<DivisionCode> named(String part) {
        return names.entrySet().stream()
                .filter(division -> !part.isBlank() && division.getValue().contains(part.strip()))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean hasProvince(String twoDigits) {
        return exists(twoDigits + "0000");
    }

    /** The lists fill the gap between a municipality or province and what it rules directly. */
    private static boolean isFiller(String name) {
        return name.equals("市辖区") || name.equals("县") || name.contains("直辖县级行政区划");
    }

    private static final class Standard {
        static final Divisions DIVISIONS = new Divisions(load());

        private static NavigableMap<DivisionCode, String> load() {
            var names = new TreeMap<DivisionCode, String>(Comparator.comparing(DivisionCode::value));
            for (var list : List.of("areas.csv", "cities.csv", "provinces.csv")) {
                lines(list).forEach(line -> {
                    var places = line.split(",", 3);
                    names.put(new DivisionCode((places[0] + "0000").substring(0, 6)), places[1].replace("\"", ""));
                });
            }
            return names;
        }

        private static List<String> lines(String list) {
            var resource = Objects.requireNonNull(Divisions.class.getResourceAsStream("/divisions/" + list), list);
            try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return lines.lines().skip(1).toList();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the divisions in " + list, e);
            }
        }
    }
}
