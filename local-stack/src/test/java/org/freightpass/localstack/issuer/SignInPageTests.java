package org.freightpass.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.testkit.accounts.DemoAccount;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class SignInPageTests {
    private static final CsrfToken TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a\"b");
    private final SignInPage page = new SignInPage();

    @Test
    void everyAccountAndTheirPasswordAreShown() {
        var shown = page.page(TOKEN, null);

        assertThat(DemoAccounts.all())
                .allSatisfy(account -> assertThat(shown).contains("<code>" + account.username() + "</code>"));
        assertThat(shown)
                .contains("密码均为 " + DemoAccount.PASSWORD, "name=\"_csrf\" value=\"a&quot;b\"", "width: 100%;")
                .doesNotContain("不对", "%s", "$s");
    }

    @Test
    void whoTypedSomethingWrongIsTold() {
        assertThat(page.page(TOKEN, "")).contains("role=\"alert\"", "登录名或密码不对");
    }
}
