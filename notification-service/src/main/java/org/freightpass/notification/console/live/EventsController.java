package org.freightpass.notification.console.live;

import java.util.Set;
import org.freightpass.notification.console.Watcher;
import org.freightpass.webkit.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** News of cases as server-sent events: {@code opened} where it sounds, else {@code changed}, with the case's number. */
@RestController
class EventsController {
    private final Watching watching;

    EventsController(Watching watching) {
        this.watching = watching;
    }

    @GetMapping(path = "/console/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<SseEmitter> events(Caller caller) {
        Watcher watcher = new Watcher(caller.username(), Set.copyOf(caller.lines()), caller.hasRole("SUPERVISOR"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(watching.open(watcher));
    }
}
