package org.freightpass.system.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in for mail server, SMS gateways and receivers of webhooks, and what it was sent. Thread-safe. */
public final class Outside {

    private static final int OK = 200;
    private static final int MOST = 10_000;

    private final HttpClient client;
    private final String address;

    Outside(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** The mails to addresses with this in them, newest first, each with subject and body. */
    public List<JsonNode> mails(String to) {
        return list(shown("/", to).path("mails"));
    }

    /** The SMS to numbers that begin so, newest first, each once for every gateway and key. */
    public List<JsonNode> sms(String to) {
        return list(shown("/sms", to).path("messages"));
    }

    /** The calls of this receiver, newest first, each once for every key. */
    public List<JsonNode> webhooks(String name) {
        return list(shown("/webhooks", name).path("messages"));
    }

    /** How many different SMS came in all, and how often one came again under its key. */
    public SmsCount smsCount() {
        JsonNode shown = shown("/sms", "");
        return new SmsCount(shown.path("total").asInt(), shown.path("repeats").asInt());
    }

    /** How many SMS the gateways hold. */
    public record SmsCount(int taken, int repeats) {}

    /** How many mails came in all. */
    public int mailCount() {
        return shown("/", "").path("total").asInt();
    }

    /** From now on the gateway takes nothing, or all again. */
    public void turn(String gateway, boolean away) {
        send(HttpRequest.newBuilder(URI.create(address + "/sms/" + gateway))
                .PUT(BodyPublishers.ofString(away ? "away" : "here")));
    }

    private JsonNode shown(String path, String to) {
        String query =
                to.isEmpty() ? "?limit=1" : "?limit=" + MOST + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(address + path + query)));
    }

    private JsonNode send(HttpRequest.Builder built) {
        HttpRequest request = built.build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new NoAnswer(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request.method() + " " + request.uri(), e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
