package org.freightpass.system.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.freightpass.system.stack.Browser;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Someone opens a page, signs in at the local issuer and signs out again, in a real browser. */
@ExtendWith({Browser.class, OnLocalStack.class})
class SignInIT {

    private static final String COOKIE = "pass-session";

    private String home = "";
    private String issuer = "";

    @BeforeEach
    void addresses(LocalStack stack) {
        home = stack.variables().get("PASS_URL") + "/";
        issuer = stack.variables().get("ISSUER_URL") + "/";
    }

    @Test
    void someoneSignsInLandsOnTheirPageAndSignsOut(Page page) {
        page.navigate(home);
        thenTheIssuerAsks(page);
        signIn(page, "op-iit", "demo");

        assertThat(page).hasURL(home);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("OPERATOR");
        assertThat(page.locator("html")).not().containsText("demo");
        Cookie session = session(page);
        assertThat(session.httpOnly).isTrue();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        thenTheIssuerAsks(page);
        page.navigate(home);
        thenTheIssuerAsks(page);
    }

    @Test
    void wrongPasswordSignsNobodyIn(Page page) {
        page.navigate(home);
        signIn(page, "op-iit", "guessed");

        assertThat(page).hasURL(Pattern.compile(Pattern.quote(issuer) + "login\\?error"));
        page.navigate(home);
        thenTheIssuerAsks(page);
        signIn(page, "op-iit", "demo");
        assertThat(page).hasURL(home);
    }

    @Test
    void sessionThatIsGoneIsRenewedByTheIssuer(Page page) {
        page.navigate(home);
        signIn(page, "op-iit", "demo");
        assertThat(page).hasURL(home);
        Cookie before = session(page);

        page.context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName(COOKIE));
        page.navigate(home);

        assertThat(page).hasURL(home);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("OPERATOR");
        assertThat(session(page).value).isNotEqualTo(before.value);
    }

    @Test
    void answerThatWasNotAskedForSignsNobodyIn(Page page) {
        page.navigate(home);
        thenTheIssuerAsks(page);

        Response answer = page.navigate(home + "signin/code?code=stolen&state=guessed");

        assertThat(answer.status()).isEqualTo(401);
        page.navigate(home);
        thenTheIssuerAsks(page);
    }

    @Test
    void signingInLeadsNowhereElse(Page page) {
        String elsewhere = "https%3A%2F%2Felsewhere.example%2F";
        page.navigate(home + "signin?continue=" + elsewhere + "&redirect_uri=" + elsewhere + "&target=" + elsewhere);
        thenTheIssuerAsks(page);
        signIn(page, "op-iit", "demo");

        assertThat(page).hasURL(home);
    }

    private void thenTheIssuerAsks(Page page) {
        assertThat(page).hasURL(Pattern.compile(Pattern.quote(issuer) + "login.*"));
        assertThat(field(page, "password")).isVisible();
    }

    private static void signIn(Page page, String account, String password) {
        field(page, "username").fill(account);
        field(page, "password").fill(password);
        page.locator("button[type=submit]").click();
    }

    private static Locator field(Page page, String name) {
        return page.locator("input[name=" + name + "]");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }
}
