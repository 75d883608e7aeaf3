package org.freightpass.notification.console.live;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freightpass.notification.console.News;
import org.freightpass.notification.console.Watcher;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** The pages that are open on this instance. A page that cannot be written to is forgotten. Safe for several threads. */
final class Watching {
    private static final long LONGEST_MILLIS = 30 * 60 * 1000L;

    private final Map<SseEmitter, Watcher> pages = new ConcurrentHashMap<>();

    SseEmitter open(Watcher watcher) {
        SseEmitter page = new SseEmitter(LONGEST_MILLIS);
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        page.onError(gone -> pages.remove(page));
        pages.put(page, watcher);
        send(
                page,
                SseEmitter.event().name("hello").data("", MediaType.TEXT_PLAIN).reconnectTime(2000));
        return page;
    }

    void tell(News news) {
        pages.forEach((page, watcher) -> {
            if (news.isFor(watcher)) {
                String name = news.soundsFor(watcher) ? "opened" : "changed";
                send(page, SseEmitter.event().name(name).data(news.number(), MediaType.TEXT_PLAIN));
            }
        });
    }

    /** Keeps the way open, and finds out which pages are gone. */
    void beat() {
        pages.keySet().forEach(page -> send(page, SseEmitter.event().comment("beat")));
    }

    void closeAll() {
        pages.keySet().forEach(SseEmitter::complete);
    }

    private void send(SseEmitter page, SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }
}
