package org.freightpass.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.system.chromium.Chromium;

/** A real Chromium, and somebody before it. Pictures lie below {@code target/pictures}. */
final class Browser implements AutoCloseable {
    private final Playwright driver;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright driver) {
        this.driver = driver;
        chromium = Chromium.launched(driver);
    }

    static Browser launched() {
        return new Browser(Chromium.driver());
    }

    /** Somebody new, whose browser knows nothing of anybody before. */
    Page visitor(boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
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
        page.screenshot(new Page.ScreenshotOptions().setPath(Chromium.PICTURES.resolve(name + "-1440.png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Chromium.PICTURES.resolve(name + "-390.png"))
                .setFullPage(true));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(390);
        page.setViewportSize(1440, 900);
    }

    /** What axe finds against WCAG 2.2 AA, in the page's language and in English. */
    static List<String> violations(Page page) {
        List<String> found = new ArrayList<>(Chromium.violations(page));
        String address = page.url();
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=en");
        found.addAll(Chromium.violations(page));
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=zh");
        return found;
    }

    /** What the browser refused to load or to run. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        driver.close();
    }
}
