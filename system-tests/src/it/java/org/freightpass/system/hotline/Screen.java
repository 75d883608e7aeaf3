package org.freightpass.system.hotline;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium with a window for each person: they share nothing but the service. */
final class Screen implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Path PICTURES = Path.of("target", "pictures").toAbsolutePath();
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> errors = new ArrayList<>();

    private Screen(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** Where there is one on this machine. */
    static Optional<Path> chromium() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Screen on(Path chromium, String address) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        return new Screen(playwright, browser, address);
    }

    /** A window of somebody's own; what its scripts or its policy complain of is kept. */
    Page window() {
        return window(true);
    }

    private Page window(boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    /** A window at this path, by way of the issuer. */
    Page signedIn(String account, String path) {
        return signedIn(account, path, true);
    }

    Page signedIn(String account, String path, boolean scripts) {
        Page page = window(scripts);
        page.navigate(address + path);
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> url.endsWith(path));
        return page;
    }

    /** A window at this path, signed in nowhere. */
    Page open(String path) {
        Page page = window();
        page.navigate(address + path);
        return page;
    }

    /** As wide as a desk and as narrow as a telephone, for eyes; it must fit both. */
    void picture(Page page, String name) {
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-390.png"))
                .setFullPage(true));
        page.setViewportSize(1280, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-1280.png"))
                .setFullPage(true));
    }

    /** What axe finds against WCAG 2.2 AA, in Chinese and in English. */
    List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        String address = page.url();
        for (String language : List.of("en", "zh")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(page.url() + " " + rule.getId() + ": "
                            + rule.getNodes().getFirst().getHtml()));
        }
        return found;
    }

    List<String> errors() {
        return errors;
    }

    static Locator row(Page page, String number) {
        return page.locator("#cases [data-number='" + number + "']");
    }

    static int sounded(Page page) {
        Object count = page.evaluate("Number(document.body.dataset.sounded || 0)");
        return ((Number) count).intValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
