package org.freightpass.system.hotline;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.system.chromium.Chromium;

/** One Chromium with a window for each person: they share nothing but the service. */
final class Screen implements AutoCloseable {
    private final Playwright driver;
    private final Browser browser;
    private final String address;
    private final List<String> errors = new ArrayList<>();

    private Screen(Playwright driver, Browser browser, String address) {
        this.driver = driver;
        this.browser = browser;
        this.address = address;
    }

    static Screen of(String address) {
        Playwright driver = Chromium.driver();
        return new Screen(driver, Chromium.launched(driver), address);
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
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
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
                .setPath(Chromium.PICTURES.resolve(name + "-390.png"))
                .setFullPage(true));
        page.setViewportSize(1280, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Chromium.PICTURES.resolve(name + "-1280.png"))
                .setFullPage(true));
    }

    /** What axe finds against WCAG 2.2 AA, in Chinese and in English. */
    List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        String address = page.url();
        for (String language : List.of("en", "zh")) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            found.addAll(Chromium.violations(page));
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
        driver.close();
    }
}
