package org.freightpass.localstack.issuer;

import java.util.stream.Collectors;
import org.freightpass.testkit.accounts.DemoAccount;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in, in both languages at once, with the accounts that there are: whoever tries it needs no paper. */
@RestController
class SignInPage {
    static final String ADDRESS = "/login";

    @GetMapping(value = ADDRESS, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken token, @RequestParam(required = false) @Nullable String error) {
        return """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>登录 · Sign in</title>
            <style>
            body { font: 1rem/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif; margin: 0; background: #f6f8fa; color: #1f2933; }
            main { max-width: 26rem; margin: 0 auto; padding: 2rem 1rem; }
            h1 { font-size: 1.5rem; margin: 0 0 1rem; }
            form, details { background: #fff; border: 1px solid #d0d7de; border-radius: .5rem; padding: 1rem; margin-bottom: 1rem; }
            label { display: block; font-weight: 600; }
            input { box-sizing: border-box; width: 100%%; min-height: 2.75rem; font: inherit; padding: .5rem; margin: .25rem 0 1rem; border: 1px solid #7b8794; border-radius: .25rem; }
            button { width: 100%%; min-height: 2.75rem; font: inherit; font-weight: 600; color: #fff; background: #1a7f4b; border: 0; border-radius: .25rem; }
            :focus-visible { outline: 3px solid #146a3d; outline-offset: 2px; }
            .bad { color: #a3211a; font-weight: 600; }
            table { border-collapse: collapse; width: 100%%; } td { padding: .25rem .5rem .25rem 0; vertical-align: top; overflow-wrap: anywhere; }
            summary { font-weight: 600; min-height: 1.5rem; cursor: pointer; }
            </style></head>
            <body><main>
            <h1>登录 <span lang="en">Sign in</span></h1>
            %s
            <form method="post" action="/login">
            <input type="hidden" name="%s" value="%s">
            <label for="username">登录名 <span lang="en">User name</span></label>
            <input id="username" name="username" autocomplete="username" autofocus required>
            <label for="password">密码 <span lang="en">Password</span></label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button type="submit">登录 <span lang="en">Sign in</span></button>
            </form>
            <details open><summary>试用账号，密码均为 %5$s <span lang="en">· Accounts for trying it, the password of each is %5$s</span></summary>
            <table><tbody>
            %4$s
            </tbody></table></details>
            </main></body></html>
            """.formatted(
                        error == null
                                ? ""
                                : "<p class=\"bad\" role=\"alert\">登录名或密码不对 <span lang=\"en\">User name or password is wrong</span></p>",
                        HtmlUtils.htmlEscape(token.getParameterName()),
                        HtmlUtils.htmlEscape(token.getToken()),
                        DemoAccounts.all().stream().map(SignInPage::row).collect(Collectors.joining("\n")),
                        DemoAccount.PASSWORD);
    }

    private static String row(DemoAccount account) {
        return "<tr><td><code>%s</code></td><td lang=\"en\">%s</td></tr>"
                .formatted(HtmlUtils.htmlEscape(account.username()), HtmlUtils.htmlEscape(account.name()));
    }
}
