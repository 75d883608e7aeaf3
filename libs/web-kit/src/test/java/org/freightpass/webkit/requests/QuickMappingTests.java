package org.freightpass.webkit.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

/** What is found is what Spring would have found. */
class QuickMappingTests {
    private final QuickMapping mapping = new QuickMapping();

    @BeforeEach
    void givenMappings() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("things", Things.class);
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /things,            all",
        "GET,  /things/7,          one",
        "POST, /things/7/done,     done",
        "GET,  /things.csv,        file",
        "GET,  /things-2022.csv,   day",
        "GET,  /either/7,          either",
        "GET,  /or/7,              either",
        "GET,  /th%69ngs/7,        one",
        "GET,  /anything/of/it,    rest",
        "GET,  /7/last,            last",
    })
    void methodIsFound(String method, String path, String name) throws Exception {
        assertThat(found(method, path)).isEqualTo(name);
    }

    @Test
    void pathOfAnotherMethodIsToldAsThat() {
        assertThatThrownBy(() -> found("DELETE", "/things/7"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    @Test
    void pathOfNobodyFindsNothing() throws Exception {
        assertThat(found("GET", "/thin/7")).isEqualTo("none");
        assertThat(found("GET", "/things/7/8")).isEqualTo("none");
    }

    private String found(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = mapping.getHandler(request);
        return chain == null
                ? "none"
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    @RestController
    static class Things {
        @GetMapping("/things")
        void all() {}

        @GetMapping("/things/{id}")
        void one() {}

        @PostMapping("/things/{id}/done")
        void done() {}

        @GetMapping("/things.csv")
        void file() {}

        @GetMapping("/things-{year}.csv")
        void day() {}

        @GetMapping({"/either/{id}", "/or/{id}"})
        void either() {}

        @GetMapping("/anything/**")
        void rest() {}

        @GetMapping("/{id}/last")
        void last() {}
    }
}
