package org.freightpass.messaging.deadletters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters over HTTP, for administrators. Asks for the role itself: it must not hang on a service's settings. */
@RestController
@RequestMapping("/api/v1/dead-letters")
class DeadLetterController {

    private static final String ROLE = "ADMIN";
    private static final int MOST = 200;

    private final DeadLetters deadLetters;

    DeadLetterController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Without positions: all. */
    record ReplayRequest(@Nullable String topic, @Nullable Set<DeadLetterPosition> positions) {}

    @GetMapping
    Map<String, List<DeadLetter>> list(
            @RequestParam String topic, @RequestParam(defaultValue = "50") int limit, HttpServletRequest request) {
        requireAdministrator(request);
        return Map.of("items", deadLetters.list(topic, Math.clamp(limit, 1, MOST)));
    }

    @PostMapping("/replay")
    ReplayResult replay(@RequestBody ReplayRequest wanted, HttpServletRequest request) {
        requireAdministrator(request);
        Set<DeadLetterPosition> positions = wanted.positions();
        return deadLetters.replay(
                Objects.requireNonNullElse(wanted.topic(), ""),
                positions == null ? new ReplaySelection.All() : new ReplaySelection.Only(positions));
    }

    @ExceptionHandler
    ProblemDetail notADeadLetterTopic(IllegalArgumentException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setTitle("Not a dead-letter topic");
        problem.setProperty("code", "FIELD_INVALID");
        problem.setProperty("field", "topic");
        problem.setProperty("retryable", false);
        problem.setProperty("remedy", "Give the name of a topic followed by " + DeadLetterHeaders.TOPIC_SUFFIX + ".");
        return problem;
    }

    private static void requireAdministrator(HttpServletRequest request) {
        if (!request.isUserInRole(ROLE)) {
            throw new AccessDeniedException("dead letters are for the role " + ROLE);
        }
    }
}
