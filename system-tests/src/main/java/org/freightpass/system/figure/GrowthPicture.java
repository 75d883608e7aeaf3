package org.freightpass.system.figure;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * Figures by the passes in force, one diagram for each name, side by side in one PNG. Drawn as shares of their limits: the
 * sizes are measured minutes apart, and the machine is not as fast in all of them.
 */
public final class GrowthPicture {

    /** The figure beside the others that says how many passes there were. */
    public static final String SIZE = "live_passes";

    private static final int WIDTH = 420;
    private static final int HEIGHT = 320;

    private GrowthPicture() {}

    public static void draw(List<Figure> figures, Path file) throws IOException {
        List<XYChart> charts = figures.stream()
                .map(Figure::name)
                .distinct()
                .map(name -> chart(figures.stream()
                        .filter(figure -> figure.name().equals(name))
                        .toList()))
                .toList();
        BitmapEncoder.saveBitmap(charts, 1, charts.size(), file.toString(), BitmapFormat.PNG);
    }

    private static XYChart chart(List<Figure> figures) {
        Figure first = figures.getFirst();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(first.name())
                .xAxisTitle("passes in force")
                .yAxisTitle("share of its limit")
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisMin(0.0)
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE);
        chart.addSeries(
                first.name(),
                figures.stream().map(GrowthPicture::size).toList(),
                figures.stream().map(GrowthPicture::share).toList());
        return chart;
    }

    private static Double share(Figure figure) {
        return Objects.requireNonNull(figure.ratio(), figure.name());
    }

    private static Double size(Figure figure) {
        return Objects.requireNonNull(figure.beside().get(SIZE), SIZE);
    }
}
