package org.freightpass.system.scanner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An officer's telephone: a real Chromium of 360 × 800 whose camera sees what a file shows. */
final class Telephone implements AutoCloseable {
    private static final int LOOKS = 6;
    private static final double LOOK_MS = 10_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final Path video;
    private final Path pictures;

    private Telephone(Playwright playwright, BrowserContext context, Path video, Path pictures) {
        this.playwright = playwright;
        this.context = context;
        this.page =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        this.video = video;
        this.pictures = pictures;
        context.setDefaultTimeout(PATIENCE_MS);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** Where there is one on this machine. */
    static Optional<Path> chromium() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Switched on, signed in nowhere, its camera looking at a wall. */
    static Telephone on(Path chromium) {
        try {
            Path directory = Files.createTempDirectory(
                            Files.createDirectories(Path.of("target", "telephones")), "telephone-")
                    .toAbsolutePath();
            Path video = directory.resolve("camera.y4m");
            CodeVideo.showNothing(video);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserContext context = playwright
                    .chromium()
                    .launchPersistentContext(
                            directory.resolve("profile"),
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(chromium)
                                    .setViewportSize(360, 800)
                                    .setDeviceScaleFactor(2)
                                    .setColorScheme(ColorScheme.LIGHT)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-background-networking",
                                            "--use-fake-ui-for-media-stream",
                                            "--use-fake-device-for-media-stream",
                                            "--use-file-for-fake-video-capture=" + video)));
            return new Telephone(playwright, context, video, Files.createDirectories(directory.resolve("pictures")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page() {
        return page;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    /** Opens the page, by way of the issuer where nobody is signed in, and waits until it holds a kit. */
    void openSignedIn(String address, String account) {
        page.navigate(address + "/scanner");
        if (page.url().contains("/login")) {
            page.fill("input[name=username]", account);
            page.fill("input[name=password]", "demo");
            page.click("button[type=submit]");
        }
        page.waitForURL(Pattern.compile(".*/scan/$"));
        assertThat(at("#status-text")).containsText("在线");
        assertThat(at("#checkpoint option").first()).not().hasText(Pattern.compile("^CP.*|没有检查站"));
        page.waitForFunction("() => navigator.serviceWorker.ready.then(worker => Boolean(worker.active))");
    }

    /**
     * Holds the code before the camera until the page has read it. A camera that was still closing goes on with the
     * wall that it saw before: the code is held before it again.
     */
    void scan(String code) {
        CodeVideo.show(video, code);
        reopenCamera();
        for (int look = 1; look < LOOKS && !isRead(); look++) {
            reopenCamera();
        }
        assertThat(at("#evidence")).isVisible();
        CodeVideo.showNothing(video);
    }

    /** Holds the code before a camera that is about to be opened. */
    void hold(String code) {
        CodeVideo.show(video, code);
    }

    private boolean isRead() {
        try {
            at("#evidence").waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MS));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    /** A page that was opened again before it looks: a camera goes on with the file that it has open. */
    private void reopenCamera() {
        page.click("#by-number");
        page.click("#typing .back");
    }

    /** Two taps for the usual case. */
    void judgeUsual() {
        page.click("#plate-same");
        page.click("#judge");
        assertThat(at("#result")).isVisible();
    }

    void next() {
        page.click("#next-vehicle");
        assertThat(at("#scan")).isVisible();
    }

    void away() {
        context.setOffline(true);
    }

    void back() {
        context.setOffline(false);
    }

    /** Kept for whoever wants to see it. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    void darkness(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
