package org.freightpass.system.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.GrowthPicture;
import org.freightpass.system.figure.Results;
import org.freightpass.system.ground.LivePasses;
import org.jspecify.annotations.Nullable;

/** How inspecting, issuing and revoking change with the passes that are in force: the same rows at each size. */
final class Growth {

    static final String NAME = "growth";

    private static final List<Benchmark> ROWS = List.of(new Inspect(), new Issue(), new Propagate());

    private final Setting setting;
    private final Results results;

    Growth(Setting setting, Results results) {
        this.setting = setting;
        this.results = results;
    }

    /** One row of the results for each benchmark and size, and a picture of them where one is asked for. */
    void measure(@Nullable Path picture) throws Exception {
        List<Figure> figures = new ArrayList<>();
        LivePasses live = LivePasses.on(setting.ground());
        for (int size : setting.effort().growth()) {
            setting.say("growing to " + size + " live passes");
            live.growTo(size);
            setting.inspected(live.sample(setting.effort().passes()));
            for (Benchmark row : ROWS) {
                setting.say(row.name() + " with " + size + " live passes");
                Figure figure = row.measure(setting);
                figures.add(figure.with(GrowthPicture.SIZE, size));
                results.add(figures.getLast().named(row.name() + "-" + size));
                setting.say(results.last());
            }
        }
        if (picture != null) {
            GrowthPicture.draw(figures, picture);
        }
    }
}
