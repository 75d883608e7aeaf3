package org.freightpass.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.figure.Spent;
import org.freightpass.system.ground.Upload;

/** A fleet's file from upload to visible at the checkpoint, reviews by five departments included: 2,872 and 100,000. */
final class Bulk implements Benchmark {

    private static final double FIRST_S = 3;
    private static final double LARGE_S = 60;

    /** As long for each row as the small one at most, with a fifth for what a measurement is worth. */
    private static final double LINEAR = 1.2;

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        int size = setting.effort().fleets().first();
        Upload.of(setting.ground(), size);
        List<Double> seconds = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        for (int at = 0; at < setting.effort().repetitions(); at++) {
            Upload upload = Upload.of(setting.ground(), size);
            seconds.add(upload.seconds());
            limit.add(upload.limitSeconds());
            setting.say("  %d rows in %.2f s, COPY and producer %.2f s"
                    .formatted(size, seconds.getLast(), limit.getLast()));
        }
        int many = setting.effort().fleets().large();
        Spent before = setting.ground().spent();
        Upload large = Upload.of(setting.ground(), many);
        Spent each = setting.ground().spent().since(before).each(many);
        double largeLimit = large.limitSeconds();
        setting.say("  %d rows in %.1f s, COPY and producer %.1f s".formatted(many, large.seconds(), largeLimit));
        return figure(new Runs(seconds), new Runs(limit), large.seconds(), largeLimit, (double) many / size)
                .with(each);
    }

    private Figure figure(Runs runs, Runs limit, double large, double largeLimit, double times) {
        boolean linear = large <= runs.median() * times * LINEAR;
        Aim aim = new Aim(
                "2,872 in 3 s, 100,000 in 60 s and linear", runs.median() <= FIRST_S && large <= LARGE_S && linear);
        return new Figure(
                        name(),
                        runs.median(),
                        "s",
                        runs,
                        limit.median(),
                        limit.median() / runs.median(),
                        null,
                        null,
                        aim,
                        Map.of())
                .with("large_s", large)
                .with("large_limit_s", largeLimit)
                .with("large_per_row_to_small_per_row", large / (runs.median() * times));
    }
}
