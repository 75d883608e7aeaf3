package org.freightpass.system.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rota, accountability and the channels, as agents and supervisors see them in a browser. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesIT {
    private Screen screen;

    @BeforeAll
    void givenBrowser(LocalStack running) {
        Optional<Path> chromium = Screen.chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "skipped: no Chromium on the PATH (Debian: apt-get install chromium fonts-noto-cjk)");
        screen = Screen.on(chromium.orElseThrow(), running.addresses().notification());
    }

    @AfterAll
    void close() {
        if (screen != null) {
            screen.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rota", "/accountability", "/channels"})
    void pagesAreLawfulInBothLanguagesAndNoFirmSeesThem(String path) {
        Page page = screen.signedIn("supervisor", path);
        screen.picture(page, "staff" + path.replace('/', '-'));
        assertThat(screen.violations(page)).isEmpty();
        assertThat(screen.errors()).isEmpty();
        Page firm = screen.signedIn("firm1", "/notices");
        assertThat(firm.request().get(page.url().replaceAll("\\?.*", "")).status())
                .isEqualTo(403);
        assertThat(firm.locator("nav.site-nav")).not().containsText("排班");
    }

    @Test
    void channelsShowEveryWay() {
        Page page = screen.signedIn("agent1", "/channels");
        assertThat(page.locator("#ways section")).hasCount(4);
        assertThat(page.locator("[data-way=sms-second]")).containsText("second");
        assertThat(page.locator("#open tbody tr")).hasCount(3);
    }
}
