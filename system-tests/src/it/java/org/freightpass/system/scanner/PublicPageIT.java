package org.freightpass.system.scanner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody by the road, with a telephone and no account. */
@ExtendWith(OnLocalStack.class)
class PublicPageIT {

    @Test
    void codeBeforeTheCameraIsCheckedOnThePublicPage(LocalStack stack) {
        Chromium.orSkip();
        try (RunningSystem system = new RunningSystem(stack.addresses(), Duration.ofSeconds(60));
                Telephone telephone = Telephone.on()) {
            var pass = system.pass()
                    .get("admin", "/passes?state=ACTIVE&limit=1")
                    .expect(200)
                    .body()
                    .path("items")
                    .path(0);
            String number = pass.path("number").asString();
            String code = system.pass()
                    .get("admin", "/passes/" + number + "/token")
                    .expect(200)
                    .text("token");
            telephone.hold(code);
            Page page = telephone.page();
            page.navigate(stack.addresses().pass() + "/verify");
            page.click("#scan-start");

            assertThat(page.locator("main .state")).containsText("有效");
            assertThat(page.locator("main .plate")).isVisible();
            assertThat(page.content()).doesNotContain("身份证");
        }
    }
}
