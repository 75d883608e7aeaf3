package org.freightpass.notification.console.pages;

import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.freightpass.notification.Wording;
import org.freightpass.webkit.layout.Say;
import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The service's templates and texts with the kit's layout, without a server around them. */
final class Templates {
    private static final Map<String, String> NAMES = Map.of("agent1", "王芳");

    private final GenericWebApplicationContext context;
    private final ThymeleafViewResolver views = new ThymeleafViewResolver();

    Templates(Clock clock) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/hotline", "messages/sentences", "messages/webkit");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setUseCodeAsDefaultMessage(false);
        context = new GenericWebApplicationContext(new MockServletContext());
        Say say = say(clock, texts);
        Wording.People people = account -> Optional.ofNullable(NAMES.get(account));
        context.registerBean("say", Say.class, () -> say);
        context.registerBean("wording", Wording.class, () -> new Wording(texts, say, people));
        context.registerBean("messageSource", MessageSource.class, () -> texts);
        context.refresh();
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(texts);
        views.setTemplateEngine(engine);
        views.setApplicationContext(context);
        views.setCharacterEncoding("UTF-8");
    }

    String render(String name, Map<String, Object> model, Locale locale) {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
        MockHttpServletResponse response = new MockHttpServletResponse();
        LocaleContextHolder.setLocale(locale);
        try {
            View view = Objects.requireNonNull(views.resolveViewName(name, locale));
            view.render(new HashMap<>(model), request, response);
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(name + " cannot be shown", failed);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static Say say(Clock clock, MessageSource texts) {
        try {
            Constructor<Say> constructor = Say.class.getDeclaredConstructor(Clock.class, MessageSource.class);
            return BeanUtils.instantiateClass(constructor, clock, texts);
        } catch (NoSuchMethodException changed) {
            throw new AssertionError(changed);
        }
    }
}
