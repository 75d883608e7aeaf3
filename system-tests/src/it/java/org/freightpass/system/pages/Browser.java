package org.freightpass.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium, and somebody before it. Pictures lie below {@code target/pictures}. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final double PATIENCE_MS = 60_000;
    private static final Path PICTURES = Path.of("target", "pictures").toAbsolutePath();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Browser on(Path program) {
        return new Browser(program);
    }

    /** Where there is one on this machine. */
    static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody new, whose browser knows nothing of anybody before. */
    Page visitor(boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Opens a page; who is not signed in does so on the way. */
    static void open(Page page, String address, String account) {
        page.navigate(address);
        signIn(page, account);
    }

    static void signIn(Page page, String account) {
        if (page.url().contains("/login")) {
            page.fill("input[name=username]", account);
            page.fill("input[name=password]", "demo");
            page.click("button[type=submit]");
        }
    }

    /** As wide as a desk and as narrow as a telephone, for eyes. */
    void picture(Page page, String name) {
        page.setViewportSize(1440, 900);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-1440.png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-390.png"))
                .setFullPage(true));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(390);
        page.setViewportSize(1440, 900);
    }

    /** What axe finds against WCAG 2.2 AA, in the page's language and in English. */
    static List<String> violations(Page page) {
        List<String> found = new ArrayList<>(lawful(page));
        String address = page.url();
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=en");
        found.addAll(lawful(page));
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=zh");
        return found;
    }

    private static List<String> lawful(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> page.url() + " " + rule.getId() + ": " + targets(rule))
                        .toList();
    }

    private static String targets(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml())
                .toList()
                .toString();
    }

    /** What the browser refused to load or to run. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
