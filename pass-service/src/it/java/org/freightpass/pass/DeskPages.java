package org.freightpass.pass;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a running service as somebody with a role sees them, with what is typed into their forms. */
final class DeskPages {
    private final MockMvc browser;

    DeskPages(WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** A page or a file, in Chinese unless the path says otherwise. */
    MockHttpServletResponse open(String account, String path) {
        return as(account, get(path));
    }

    /** Sends a form: names and values by turns. */
    MockHttpServletResponse send(String account, String path, String... typed) {
        var form = post(path);
        for (var i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return as(account, form);
    }

    private MockHttpServletResponse as(String username, MockHttpServletRequestBuilder request) {
        var account = DemoAccounts.named(username);
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claims(claims -> claims.putAll(account.claims()))
                .build();
        var roles = account.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(roles)));
        try {
            return browser.perform(request.header("Accept", "text/html"))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(username + " cannot be answered", e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
