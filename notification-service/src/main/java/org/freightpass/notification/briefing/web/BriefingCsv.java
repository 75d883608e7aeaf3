package org.freightpass.notification.briefing.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.freightpass.notification.Wording;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.Briefing.EnterpriseDifficulty;
import org.freightpass.notification.briefing.Figure;

/**
 * A briefing as a table: a line for each county and one for all, then one for each enterprise. With a byte order mark,
 * without which spreadsheets take Chinese for Latin letters; what a spreadsheet would take for a formula is kept text.
 * Kinds, states and solvers are in the language of whoever asks: for programs there is JSON.
 */
final class BriefingCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BriefingCsv() {}

    static String of(Briefing briefing, Wording wording) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(briefing, csv, wording);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private static void write(Briefing briefing, CsvWriter csv, Wording wording) {
        List<String> header = new ArrayList<>(List.of("日期 day", "区划 county", "名称 name"));
        for (Figure figure : Figure.values()) {
            header.add(figure.chinese() + " " + figure.name().toLowerCase(Locale.ROOT));
        }
        csv.writeRecord(header);
        briefing.counties().forEach(row -> csv.writeRecord(line(briefing, row.county(), row.name(), row.figures())));
        csv.writeRecord(line(briefing, "", "合计 total", briefing.total()));
        csv.writeRecord("");
        csv.writeRecord(
                "重点企业 enterprise", "档 tier", "类别 kind", "区划 county", "困难 difficulty", "状态 status", "解决人 solver");
        briefing.enterprises().forEach(difficulty -> csv.writeRecord(line(difficulty, wording)));
    }

    private static List<String> line(Briefing briefing, String county, String name, Map<Figure, Long> figures) {
        List<String> line = new ArrayList<>(List.of(briefing.day().toString(), county, name));
        for (Figure figure : Figure.values()) {
            line.add(Long.toString(figures.getOrDefault(figure, 0L)));
        }
        return line;
    }

    private static List<String> line(EnterpriseDifficulty difficulty, Wording wording) {
        String solver = difficulty.solver();
        return List.of(
                text(difficulty.enterprise()),
                Integer.toString(difficulty.tier()),
                wording.kind(difficulty.kind()),
                difficulty.county(),
                text(difficulty.text()),
                wording.status(difficulty.status()),
                solver == null ? "" : text(wording.solver(solver)));
    }

    private static String text(String told) {
        boolean formula = !told.isEmpty() && "=+-@\t\r".indexOf(told.charAt(0)) >= 0;
        return formula ? "'" + told : told;
    }
}
