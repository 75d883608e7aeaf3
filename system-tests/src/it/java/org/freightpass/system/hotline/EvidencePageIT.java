package org.freightpass.system.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.chromium.Chromium;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of a case: a caller at home gives one without an account, an agent downloads it and adds another. */
@ExtendWith(OnLocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PDF = "%PDF-1.7\nresult: negative\n".getBytes(ISO_8859_1);
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\nphotograph".getBytes(ISO_8859_1);
    private static final byte[] WORDS = "only words".getBytes(ISO_8859_1);

    private RunningSystem system;
    private Screen screen;

    @BeforeAll
    void givenBrowser(LocalStack running) {
        Chromium.orSkip();
        system = new RunningSystem(running.addresses(), PATIENCE);
        screen = Screen.of(running.addresses().notification());
    }

    @AfterAll
    void close() {
        if (screen != null) {
            screen.close();
            system.close();
        }
    }

    @Test
    void callerAddsAFileToAnAppealAndAnAgentDownloadsIt() throws IOException {
        String number = givenCase(
                "HEALTH_CODE_APPEAL", Map.of("appeal", Map.of("way", "EVIDENCE", "unit", "一汽物流", "persons", 1)));
        Page caller = givenFollowing(number);

        give(caller, "报告.pdf", "application/pdf", WORDS);
        assertThat(caller.locator(".field-bad #file-fault")).containsText("只能提交 PDF、JPEG 或 PNG");
        assertThat(caller.locator("#file")).hasAttribute("aria-describedby", "file-fault");
        assertThat(caller.locator("#followed-number")).hasText(number);
        screen.picture(caller, "evidence-refused");

        give(caller, "核酸报告.pdf", "application/pdf", PDF);
        assertThat(caller.locator("#evidence")).containsText("核酸报告.pdf");
        assertThat(caller.locator("#file-fault")).hasCount(0);

        Page agent = screen.signedIn("supervisor", "/console");
        agent.navigate(agent.url() + "?case=" + number);
        assertThat(agent.locator("#case-evidence")).containsText("来电人");
        Download file = agent.waitForDownload(
                () -> agent.locator("#case-evidence a").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("核酸报告.pdf");
        try (InputStream content = file.createReadStream()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void agentAddsAPhotographOfARemovedCheckpointOnTheConsole() {
        String number = givenCase("UNAPPROVED_CHECKPOINT", Map.of());
        Page agent = screen.signedIn("supervisor", "/console");
        agent.navigate(agent.url() + "?case=" + number);
        agent.locator(".evidence-form summary").click();

        give(agent, "photo.png", "image/png", WORDS);
        assertThat(agent.locator("#file-fault")).containsText("只能提交 PDF、JPEG 或 PNG");
        give(agent, "已撤除.png", "image/png", PNG);
        assertThat(agent.locator("#case-evidence")).containsText("已撤除.png");
        assertThat(agent.locator("#case-evidence")).containsText("supervisor");
        assertThat(agent.locator("#file-fault")).hasCount(0);
        screen.picture(agent, "evidence-console");
        assertThat(screen.errors()).isEmpty();
    }

    @Test
    void caseWithoutFilesOffersNone() {
        String number = givenCase("BLOCKED_TRANSPORT", Map.of());
        Page caller = givenFollowing(number);
        assertThat(caller.locator("#file")).hasCount(0);
        Page agent = screen.signedIn("supervisor", "/console");
        agent.navigate(agent.url() + "?case=" + number);
        assertThat(agent.locator("#case-live")).containsText(number);
        assertThat(agent.locator(".evidence-form")).hasCount(0);
    }

    /** Not by a button's words: two buttons of the page could have them. */
    private static void give(Page page, String name, String type, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, type, content));
        page.locator("form:has(#file) button[type=submit]").click();
    }

    private Page givenFollowing(String number) {
        Page page = screen.open("/case");
        page.fill("#number", number);
        page.fill("#telephone", "13800138000");
        page.keyboard().press("Enter");
        assertThat(page.locator("#followed-number")).hasText(number);
        return page;
    }

    private String givenCase(String kind, Map<String, Object> more) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "kind", kind,
                "text", "在 220104 登记",
                "county", "220104",
                "callerName", "韩梅梅",
                "callerTelephone", "13800138000"));
        told.putAll(more);
        return system.notification()
                .post("supervisor", "/cases", told)
                .expect(201)
                .text("number");
    }
}
