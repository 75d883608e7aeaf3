package org.freightpass.notification.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.freightpass.notification.people.KnowingPeople;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.security.Callers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks at who makes each request, page or API, before it is answered. */
@Component
final class Coming implements HandlerInterceptor, WebMvcConfigurer {
    private final KnowingPeople people;
    private final Clock clock;

    Coming(KnowingPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Files need nobody's name; a request that goes on or fails is the same one again. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) {
            Caller caller = Callers.of(SecurityContextHolder.getContext().getAuthentication());
            people.came(caller.username(), caller.roles(), caller.name(), clock.instant());
        }
        return true;
    }
}
