package org.freightpass.notification.reports.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.notification.reports.ReportReading;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ReportSource;
import org.freightpass.notification.reports.ToldReport;
import org.freightpass.outages.Peer;
import org.freightpass.outages.PeerAwayException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks checkpoint-service within limits, and once: a page waits for the answer, so whoever looks again asks again. Safe
 * for use by many threads.
 */
final class HttpReports implements ReportSource, AutoCloseable {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final Peer checkpointService;

    HttpReports(ReportsSettings settings) {
        address = settings.checkpointService();
        checkpointService = new Peer("checkpoint-service", settings.limits());
    }

    /** As checkpoint-service answers; what else it says is not needed here. */
    private record Answer(List<ToldReport> items) {}

    @Override
    public ReportReading read(By by, List<UUID> ids, String token) {
        String key =
                switch (by) {
                    case REPORT -> "id";
                    case ALERT -> "alert";
                };
        String query = ids.stream().map(id -> key + "=" + id).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/checkpoints/reports?" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .build();
        try {
            return checkpointService.ask(request, HttpReports::read);
        } catch (PeerAwayException away) {
            return ReportReading.not(State.AWAY);
        }
    }

    /** A refusal is an answer; an outage is thrown, so that the breaker counts it. */
    private static ReportReading read(HttpResponse<String> response) throws IOException {
        return switch (response.statusCode()) {
            case OK -> ReportReading.read(reports(response.body()));
            case UNAUTHORIZED -> ReportReading.not(State.SIGN_IN_AGAIN);
            case FORBIDDEN -> ReportReading.not(State.NOT_YOURS);
            default -> throw new IOException("checkpoint-service answers " + response.statusCode());
        };
    }

    private static List<ToldReport> reports(String body) throws IOException {
        try {
            return JSON.readValue(body, Answer.class).items();
        } catch (JacksonException | IllegalArgumentException e) {
            // Without the body: it may hold what somebody wrote.
            throw new IOException("checkpoint-service answers something else than reports: " + e.getClass());
        }
    }

    @Override
    public void close() {
        checkpointService.close();
    }
}
