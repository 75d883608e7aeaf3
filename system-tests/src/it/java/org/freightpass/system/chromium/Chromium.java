package org.freightpass.system.chromium;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** This machine's own browser, which every test of a page drives; where there is none, those tests are skipped. */
public final class Chromium {
    /** Where the tests leave what they saw, for eyes. */
    public static final Path PICTURES = Path.of("target", "pictures").toAbsolutePath();

    public static final double PATIENCE_MS = 60_000;

    /** A server's Chromium: no sandbox for root, no screen, nobody else asked. */
    public static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    /** The one without a screen first: it starts in half the time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome");

    private Chromium() {}

    /** Its program; without one the test is skipped, so ask before anything is set up. */
    public static Path orSkip() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(),
                "skipped: no Chromium on the PATH (Debian: apt-get install chromium fonts-noto-cjk)");
        return program.orElseThrow();
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The driver, which downloads no browser of its own. */
    public static Playwright driver() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launched(Playwright driver) {
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(orSkip())
                        .setArgs(ARGUMENTS));
    }

    /**
     * What axe finds against WCAG 2.2 AA on the page as it stands: its address, the rule, the first elements. No page has
     * frames, so axe need not put several answers together (in a page of its own), and what is well it need not list.
     */
    public static List<String> violations(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(onlyViolations)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> page.url() + " " + rule.getId() + ": " + elements(rule))
                        .toList();
    }

    private static List<String> elements(Rule rule) {
        return rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
    }
}
