package org.freightpass.checkpoint.deciding.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.checkpoint.deciding.Deciding;
import org.freightpass.checkpoint.deciding.DecisionTable;
import org.freightpass.checkpoint.deciding.DecisionTable.Given;
import org.freightpass.checkpoint.deciding.DecisionTable.Meaning;
import org.freightpass.checkpoint.deciding.DecisionTable.Outcome;
import org.freightpass.checkpoint.deciding.DecisionTable.RuleSet;
import org.freightpass.checkpoint.deciding.DecisionTable.Section;
import org.freightpass.checkpoint.deciding.Kind;
import org.freightpass.checkpoint.deciding.Phrase;
import org.freightpass.checkpoint.deciding.Rule;
import org.freightpass.checkpoint.deciding.TableCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of a JSON text. Whatever is wrong with it is one {@link IllegalStateException} that names the lines. */
final class TableReading {
    static final String FILE = "decision-table.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private TableReading() {}

    /** The table that lies in the jar. */
    static Deciding shipped() {
        try (var in = TableReading.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing in the jar");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    static Deciding read(String text) {
        var table = table(text);
        var faults = new TableCheck(table).faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join(
                    "; ",
                    faults.stream()
                            .map(fault -> FILE + " line " + line(text, fault.row()) + ", " + fault)
                            .toList()));
        }
        return new Deciding(table);
    }

    /** Where the row is named first: in its own line, or in a list such as that of the standings. */
    private static long line(String text, String row) {
        var own = text.indexOf(": \"" + row + "\"");
        var at = own >= 0 ? own : Math.max(0, text.indexOf("\"" + row + "\""));
        return 1
                + text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static DecisionTable table(String text) {
        try {
            var json = MAPPER.readTree(text);
            var actions = new LinkedHashMap<String, Phrase>();
            each(json, "actions").forEach(row -> actions.put(word(row, "action"), phrase(row)));
            return new DecisionTable(
                    each(json, "outcomes")
                            .map(row -> new Outcome(
                                    word(row, "outcome"), need(row, "keeps").booleanValue()))
                            .toList(),
                    words(json, "standings"),
                    each(json, "ruleSets").map(TableReading::ruleSet).toList(),
                    given(need(json, "given")),
                    meanings(need(json, "meanings")),
                    word(need(json, "counting"), "candidate"),
                    words(need(json, "counting"), "preferred"),
                    word(json, "priority"),
                    each(json, "rules").map(TableReading::rule).toList(),
                    actions,
                    List.copyOf(actions.keySet()),
                    text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new IllegalStateException(
                    FILE + (at == null ? "" : " line " + at.getLineNr()) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Rule rule(JsonNode row) {
        var id = word(row, "rule");
        var part = Stream.of(Rule.Part.values())
                .filter(each -> each.name().equals(word(row, "part")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ", " + id + ": there is no such part"));
        return new Rule(
                id,
                word(row, "reason"),
                part,
                word(row, "when"),
                row.path("outcome").stringValue(null),
                row.path("standing").stringValue(null),
                words(row, "actions"),
                Set.copyOf(words(row, "sets")),
                phrase(row),
                row.path("source").stringValue(""));
    }

    private static RuleSet ruleSet(JsonNode row) {
        var parameters = new LinkedHashMap<String, Object>();
        for (var parameter : need(row, "parameters").properties()) {
            parameters.put(parameter.getKey(), value(parameter.getValue()));
        }
        return new RuleSet(word(row, "id"), phrase(row), row.path("source").stringValue(""), parameters);
    }

    private static Object value(JsonNode json) {
        if (json.isArray()) {
            return json.valueStream().map(JsonNode::stringValue).toList();
        }
        return json.isNumber() ? (Object) json.doubleValue() : json.stringValue("");
    }

    private static List<Given> given(JsonNode json) {
        var facts = new ArrayList<Given>();
        for (var section : Section.values()) {
            each(json, name(section))
                    .map(row -> new Given(section, word(row, "fact"), kind(need(row, "kind"))))
                    .forEach(facts::add);
        }
        return facts;
    }

    private static List<Meaning> meanings(JsonNode json) {
        var facts = new ArrayList<Meaning>();
        for (var section : List.of(Section.SITUATION, Section.PERSON, Section.PASS)) {
            each(json, name(section))
                    .map(row -> new Meaning(section, word(row, "fact"), word(row, "means")))
                    .forEach(facts::add);
        }
        return facts;
    }

    private static Kind kind(JsonNode json) {
        if (json.isArray()) {
            return new Kind.OneOf(
                    Set.copyOf(json.valueStream().map(JsonNode::stringValue).toList()));
        }
        return Stream.of(Kind.Plain.values())
                .filter(kind -> kind.word().equals(json.stringValue("")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ": there is no kind " + json));
    }

    private static String name(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    private static Phrase phrase(JsonNode row) {
        return new Phrase(row.path("en").stringValue(""), row.path("zh").stringValue(""));
    }

    private static Stream<JsonNode> each(JsonNode json, String name) {
        return need(json, name).valueStream();
    }

    private static List<String> words(JsonNode json, String name) {
        return each(json, name).map(JsonNode::stringValue).toList();
    }

    private static String word(JsonNode json, String name) {
        return need(json, name).stringValue();
    }

    private static JsonNode need(JsonNode json, String name) {
        var found = json.get(name);
        if (found == null) {
            throw new IllegalStateException(FILE + ": \"" + name + "\" is missing in " + shortened(json));
        }
        return found;
    }

    private static String shortened(JsonNode json) {
        var text = json.toString();
        return text.substring(0, Math.min(80, text.length()));
    }
}
