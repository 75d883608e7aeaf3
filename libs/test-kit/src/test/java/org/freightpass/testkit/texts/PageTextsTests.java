package org.freightpass.testkit.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTextsTests {

    @TempDir
    Path module;

    @Test
    void textsThatFitAreWell() throws IOException {
        write("messages/a_zh.properties", "a.title=题\na.state.GOOD=好\n");
        write("messages/a_en.properties", "a.title=Title\na.state.GOOD=Good\n");
        write("templates/a.html", "<h1 th:text=\"#{a.title}\"></h1><p th:text=\"#{${'a.state.' + state}}\"></p>");

        assertThat(PageTexts.of(module).faults()).isEmpty();
    }

    @Test
    void whatIsMissingOrLeftOverIsNamed() throws IOException {
        write("messages/a_zh.properties", "a.title=题\na.left=剩\n");
        write("messages/a_en.properties", "a.title=Title\na.left=Left\na.only=Only\n");
        write("templates/a.html", "<h1 th:text=\"#{a.title}\"></h1><p th:text=\"#{a.lost(${x})}\"></p>");

        assertThat(PageTexts.of(module).faults())
                .containsExactly("no Chinese for a.only", "no text for a.lost", "nothing shows a.left");
    }

    @Test
    void noTextsAtAllAreNoSuccess() {
        assertThat(PageTexts.of(module).faults()).hasSize(1);
    }

    private void write(String name, String text) throws IOException {
        Path file = module.resolve("src/main/resources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
