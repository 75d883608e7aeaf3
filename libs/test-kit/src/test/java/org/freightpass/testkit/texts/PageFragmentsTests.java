package org.freightpass.testkit.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFragmentsTests {

    @TempDir
    Path module;

    @Test
    void partNamedLikeAnElementIsFoundAndAnyOtherIsWell() throws IOException {
        write("good.html", "<p th:fragment=\"moment(at)\"><time>12:00</time></p>");
        write("deep/bad.html", "<p th:fragment=\"time(at)\"></p><div><time>12:00</time></div>");

        assertThat(PageFragments.of(module).faults())
                .containsExactly("deep/bad.html: the part time is named like an element");
    }

    @Test
    void conditionThatAReplacementWouldSkipIsFound() throws IOException {
        write("good.html", "<p th:if=\"${x}\" th:insert=\"~{parts :: empty}\"></p><p th:replace=\"~{a :: b}\"></p>");
        write("bad.html", "<p th:if=\"${list.size() > 0}\" th:replace=\"~{parts :: empty}\"></p>");

        assertThat(PageFragments.of(module).faults()).singleElement().asString().startsWith("bad.html: insert instead");
    }

    private void write(String name, String text) throws IOException {
        Path file = module.resolve("src/main/resources/templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
