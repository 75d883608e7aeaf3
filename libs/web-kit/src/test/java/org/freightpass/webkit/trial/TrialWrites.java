package org.freightpass.webkit.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Writes that count how often they had an effect. */
@RestController
@RequestMapping("/api/v1")
public class TrialWrites {

    public enum Colour {
        BLUE,
        YELLOW
    }

    public record Line(@NotBlank String name, @Max(10) int amount) {}

    public record Order(
            @NotBlank String name,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable @Valid List<Line> lines) {}

    private final AtomicInteger effects = new AtomicInteger();
    private volatile CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch allowed = new CountDownLatch(0);

    /** How many orders were really taken. */
    public int effects() {
        return effects.get();
    }

    /** From now on an order waits until {@link #allow()}. */
    public void hold() {
        begun = new CountDownLatch(1);
        allowed = new CountDownLatch(1);
    }

    public void awaitBegun() throws InterruptedException {
        begun.await();
    }

    public void allow() {
        allowed.countDown();
    }

    @PostMapping("/orders")
    ResponseEntity<Map<String, Object>> order(@Valid @RequestBody Order order) throws InterruptedException {
        begun.countDown();
        allowed.await();
        int number = effects.incrementAndGet();
        if (order.name().equals("fails")) {
            throw new IllegalStateException("after the effect");
        }
        return ResponseEntity.created(URI.create("/api/v1/orders/" + number))
                .body(Map.of("number", number, "name", order.name()));
    }

    @PostMapping(path = "/uploads", consumes = "text/csv")
    Map<String, Object> upload(InputStream body) throws IOException {
        long size = 0;
        byte[] buffer = new byte[8192];
        for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
            size += got;
        }
        return Map.of("size", size, "number", effects.incrementAndGet());
    }

    @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> upload(@RequestPart MultipartFile file) {
        return Map.of("size", file.getSize(), "number", effects.incrementAndGet());
    }

    @PostMapping("/open/greetings")
    String greeting(@RequestBody String name) {
        return "hello " + name;
    }
}
