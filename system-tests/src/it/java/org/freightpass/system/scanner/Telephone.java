package org.freightpass.system.scanner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.freightpass.system.chromium.Chromium;

/** An officer's telephone: a real Chromium of 360 × 800 whose camera sees what a file shows. */
final class Telephone implements AutoCloseable {
    private static final double FIRST_LOOK_MS = 5_000;
    private static final double LONGEST_LOOK_MS = 80_000;

    private final Playwright driver;
    private final BrowserContext context;
    private final Page page;
    private final Path video;
    private final Path pictures;

    private Telephone(Playwright driver, BrowserContext context, Path video, Path pictures) {
        this.driver = driver;
        this.context = context;
        this.page =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        this.video = video;
        this.pictures = pictures;
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
    }

    /** Switched on, signed in nowhere, its camera looking at a wall. */
    static Telephone on() {
        try {
            Path directory = Files.createTempDirectory(
                            Files.createDirectories(Path.of("target", "telephones")), "telephone-")
                    .toAbsolutePath();
            Path video = directory.resolve("camera.y4m");
            CodeVideo.showNothing(video);
            Playwright driver = Chromium.driver();
            BrowserContext context = driver.chromium()
                    .launchPersistentContext(
                            directory.resolve("profile"),
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(Chromium.orSkip())
                                    .setViewportSize(360, 800)
                                    .setDeviceScaleFactor(2)
                                    .setColorScheme(ColorScheme.LIGHT)
                                    .setArgs(withACamera(video)));
            return new Telephone(driver, context, video, Files.createDirectories(directory.resolve("pictures")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withACamera(Path video) {
        List<String> arguments = new ArrayList<>(Chromium.ARGUMENTS);
        arguments.add("--use-fake-ui-for-media-stream");
        arguments.add("--use-fake-device-for-media-stream");
        arguments.add("--use-file-for-fake-video-capture=" + video);
        return arguments;
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
     * wall that it saw before: the code is held before it again, each time for twice as long, for the machine may be slow.
     */
    void scan(String code) {
        CodeVideo.show(video, code);
        reopenCamera();
        for (double look = FIRST_LOOK_MS; look <= LONGEST_LOOK_MS && !isRead(look); look *= 2) {
            reopenCamera();
        }
        assertThat(at("#evidence")).isVisible();
        CodeVideo.showNothing(video);
    }

    /** Holds the code before a camera that is about to be opened. */
    void hold(String code) {
        CodeVideo.show(video, code);
    }

    private boolean isRead(double withinMs) {
        try {
            at("#evidence").waitFor(new Locator.WaitForOptions().setTimeout(withinMs));
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
        driver.close();
    }
}
