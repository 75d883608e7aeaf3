package org.freightpass.notification.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.freightpass.webkit.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

class SignInAgainPageTests {
    private final SignInAgainPage page = new SignInAgainPage();
    private final MockHttpSession session = new MockHttpSession();

    @ParameterizedTest
    @ValueSource(strings = {"/accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111", "/console?case=20220421-0001"})
    void signInLeadsBackToTheMatterOrCase(String back) {
        assertThat(page.again(back, session)).isEqualTo("redirect:/signin");

        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        assertThat(new HttpSessionRequestCache().getRequest(request, new MockHttpServletResponse()))
                .isNotNull()
                .extracting(SavedRequest::getRedirectUrl)
                .isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example",
                "//elsewhere.example/accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111",
                "/accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111/../../x",
                "/accountability",
                "/console?case=1&x=//elsewhere.example"
            })
    void signInLeadsNowhereElse(String back) {
        assertThatThrownBy(() -> page.again(back, session)).isInstanceOf(ProblemException.class);
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void whatItLeadsToOutlivesTheInstance() {
        page.again("/console?case=20220421-0001", session);

        assertThat(session.getAttribute("SPRING_SECURITY_SAVED_REQUEST")).isInstanceOf(Serializable.class);
    }
}
