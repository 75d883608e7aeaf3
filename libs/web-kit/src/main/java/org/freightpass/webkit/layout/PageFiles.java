package org.freightpass.webkit.layout;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The files that pages load. Templates name them plainly ({@code @{/webkit/page.css}}); the address that is sent carries
 * a digest of the content, so a browser may keep it for a year.
 */
final class PageFiles implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    private final LookAround look;

    PageFiles(LookAround look) {
        this.look = look;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(look);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        files(registry, "/webkit/**", "classpath:/static/webkit/");
        files(registry, "/assets/**", "classpath:/static/assets/");
        files(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static void files(ResourceHandlerRegistry registry, String path, String place) {
        registry.addResourceHandler(path)
                .addResourceLocations(place)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
