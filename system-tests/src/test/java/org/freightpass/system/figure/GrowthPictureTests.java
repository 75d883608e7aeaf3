package org.freightpass.system.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.freightpass.system.figure.Figure.Aim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthPictureTests {

    @TempDir
    private Path directory;

    @Test
    void namesStandSideBySide() throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (int size : List.of(10_000, 100_000, 1_000_000)) {
            figures.add(figure("inspect", 1_000 - size / 10_000.0).with(GrowthPicture.SIZE, size));
            figures.add(figure("issue", 150).with(GrowthPicture.SIZE, size));
        }

        Path file = directory.resolve("growth.png");
        GrowthPicture.draw(figures, file);

        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * 420);
        assertThat(image.getHeight()).isEqualTo(320);
    }

    private static Figure figure(String name, double value) {
        return Figure.of(name, "a second", new Runs(List.of(value)), new Runs(List.of(2_000.0)), new Aim("none", true));
    }
}
