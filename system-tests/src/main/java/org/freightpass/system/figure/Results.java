package org.freightpass.system.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was measured so far; written anew after each row, so that nothing is lost with what comes later. */
public final class Results {

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final @Nullable Path file;

    public Results(@Nullable Path file) {
        this.file = file;
    }

    public void add(Figure figure) {
        figures.add(figure);
        if (file != null) {
            write(file);
        }
    }

    public void failed(String name, Throwable why) {
        failed.add(name + ": " + why);
    }

    private void write(Path to) {
        try {
            byte[] json = JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(figures.stream().map(Figure::members).toList());
            Files.write(to, json);
        } catch (IOException e) {
            throw new UncheckedIOException("the figures cannot be written to " + to, e);
        }
    }

    public String last() {
        return "  " + line(figures.getLast());
    }

    /** All rows, as docs/performance.md shows them. */
    public String table() {
        StringBuilder text = new StringBuilder("""

                | name | value | limit | ratio | p50 ms | p99 ms | spread | aim | met |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        figures.forEach(figure -> text.append(line(figure)).append('\n'));
        figures.forEach(
                figure -> text.append('\n').append(figure.name()).append(": ").append(beside(figure)));
        failed.forEach(one -> text.append("\nFAILED ").append(one));
        return text.toString();
    }

    private static String line(Figure figure) {
        return String.join(
                " | ",
                "| " + figure.name(),
                number(figure.value()) + " " + figure.unit(),
                number(figure.limit()),
                number(figure.ratio()),
                number(figure.p50Ms()),
                number(figure.p99Ms()),
                number(figure.spread().least()) + " – " + number(figure.spread().most()),
                figure.aim().text(),
                (figure.aim().met() ? "yes" : "no") + " |");
    }

    private static String beside(Figure figure) {
        return String.join(
                ", ",
                figure.beside().entrySet().stream()
                        .map(one -> one.getKey() + "=" + number(one.getValue()))
                        .toList());
    }

    private static String number(@Nullable Double figure) {
        if (figure == null) {
            return "–";
        }
        double rounded = Figure.rounded(figure);
        return rounded >= 1000 ? String.format(Locale.ROOT, "%,.0f", rounded) : Double.toString(rounded);
    }

    /** Zero when every row was measured, whatever it came to. */
    public int exitCode() {
        return failed.isEmpty() ? 0 : 1;
    }
}
