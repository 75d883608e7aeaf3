package org.freightpass.system.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

/** That no page is found wanting says something only while a page that is would be. */
class ViolationsIT {

    @Test
    void imageWithoutWordsAndPaleTextAreFound() {
        Chromium.orSkip();
        try (Playwright driver = Chromium.driver();
                Browser browser = Chromium.launched(driver)) {
            Page page = browser.newPage();
            page.setContent("""
                    <!DOCTYPE html>
                    <html lang="en"><head><title>Wanting</title></head>
                    <body><main><h1>Wanting</h1><img src="data:,"><p style="color: #ccc">pale</p></main></body></html>
                    """);

            assertThat(Chromium.violations(page))
                    .hasSize(2)
                    .anyMatch(found -> found.contains(" image-alt: [<img"))
                    .anyMatch(found -> found.contains(" color-contrast: [<p"));
        }
    }
}
